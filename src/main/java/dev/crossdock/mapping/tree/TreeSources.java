package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Part;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the texts of a tree lie; each format knows how they are written. */
public abstract class TreeSources implements Sources {

  private final RawText raw;
  private final IdentityHashMap<TreePart, SourceValue> values = new IdentityHashMap<>();
  private final List<SourceValue> all = new ArrayList<>();
  private final List<SourceValue> used;

  /** From a character to the one behind. */
  public record Range(int from, int to) {}

  protected TreeSources(FileFrame frame, RawText raw, TreeRules rules) {
    this.raw = raw;
    var root = (TreePart) frame.root();
    locate(root, String.valueOf(root.place().segment()));
    var envelope =
        Stream.concat(rules.sender().stream(), rules.receiver().stream())
            .flatMap(path -> root.all(path).stream())
            .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()));
    this.used =
        Stream.concat(envelope, values.keySet().stream().filter(TreePart::isCompared))
            .map(values::get)
            .filter(Objects::nonNull)
            .toList();
  }

  /**
   * Where a text lies, with nothing around it but blanks; null where it lies in several pieces.
   *
   * @param at the character at which the part begins; of an attribute, its element
   * @param name of an attribute; null for any other part
   * @param hasElements whether there are elements in it
   */
  protected abstract @Nullable Range range(
      String text, int at, @Nullable String name, boolean hasElements);

  private void locate(TreePart part, String pointer) {
    var own = part.text();
    var spot = part.spot();
    if (own != null && !own.isBlank()) {
      int at = raw.index(spot.offset());
      boolean attribute = spot.kind() == Spot.Kind.ATTRIBUTE;
      boolean elements =
          part.parts().stream().anyMatch(inner -> inner.spot().kind() == Spot.Kind.ELEMENT);
      var range = range(raw.text(), at, attribute ? part.name() : null, elements);
      if (range != null) {
        var begin = new Place(pointer, 0, 0, 0, spot.line(), spot.column(), spot.offset());
        var value = raw.value(begin, at, range.from(), range.to(), part.name(), own);
        values.put(part, value);
        all.add(value);
      }
    }
    part.parts().forEach(inner -> locate(inner, pointer + inner.step()));
  }

  @Override
  public @Nullable SourceValue of(Part part, String attribute) {
    if (!(part instanceof TreePart own)) {
      return null;
    }
    var at = attribute.equals(TreePart.TEXT) ? own : own.valued(attribute);
    return at == null ? null : values.get(at);
  }

  @Override
  public List<SourceValue> all() {
    return all;
  }

  @Override
  public List<SourceValue> used() {
    return used;
  }
}
