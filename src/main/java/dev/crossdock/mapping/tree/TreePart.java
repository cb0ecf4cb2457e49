package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.bind.Reads;
import dev.crossdock.mapping.bind.Unread;
import dev.crossdock.mapping.file.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An XML element or attribute, or a JSON value. Its values, as maps see them, are its own text as
 * {@code text}, the name of the part it lies in as {@code in}, and by their paths ({@code
 * Price.PriceAmount}) the texts of what lies in it, the first of each path.
 */
public final class TreePart implements Part {

  /** Name of a part's own text. */
  public static final String TEXT = "text";

  /** Name under which a part tells what it lies in. */
  public static final String IN = "in";

  private final @Nullable TreePart parent;
  private final String name;
  private final Spot spot;
  private List<TreePart> parts = List.of();
  private @Nullable String text;
  private boolean isRead;
  private boolean isCompared;
  private final @Nullable String path;

  private TreePart(@Nullable TreePart parent, @Nullable String path, String name, Spot spot) {
    this.parent = parent;
    this.path = path;
    this.name = name;
    this.spot = spot;
  }

  /** A document; the path leads to it in its file. */
  static TreePart document(String path, String name, Spot spot) {
    return new TreePart(null, path, name, spot);
  }

  TreePart add(String childName, Spot childSpot) {
    if (parts.isEmpty()) {
      parts = new ArrayList<>(4);
    }
    var child = new TreePart(this, null, childName, childSpot);
    parts.add(child);
    return child;
  }

  void text(String own) {
    this.text = own;
  }

  @Nullable TreePart parent() {
    return parent;
  }

  @Nullable String text() {
    return text;
  }

  /** Where it lies. */
  Spot spot() {
    return spot;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<TreePart> parts() {
    return Collections.unmodifiableList(parts);
  }

  @Override
  public void values(BiConsumer<String, String> to) {
    if (text != null) {
      to.accept(TEXT, text);
    }
    if (parent != null && parts.stream().noneMatch(part -> part.name.equals(IN))) {
      to.accept(IN, parent.name);
    }
    values("", to);
  }

  private void values(String prefix, BiConsumer<String, String> to) {
    var seen = new HashSet<String>();
    for (var part : parts) {
      if (seen.add(part.name)) {
        var path = prefix + part.name;
        if (part.text != null) {
          to.accept(path, part.text);
        }
        if (!part.parts.isEmpty()) {
          part.values(path + '.', to);
        }
      }
    }
  }

  /** The first part at a path such as {@code Price.PriceAmount}; null where there is none. */
  public @Nullable TreePart first(String path) {
    var all = all(path);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All parts at a path. */
  public List<TreePart> all(String path) {
    var found = List.of(this);
    for (var step : path.split("\\.", -1)) {
      found =
          found.stream()
              .flatMap(part -> part.parts.stream().filter(inner -> inner.name.equals(step)))
              .toList();
    }
    return found;
  }

  @Override
  public void read(Reads attributes) {
    for (var attribute : attributes.names()) {
      var at = attribute.equals(TEXT) ? this : valued(attribute);
      if (at != null) {
        at.read();
      }
    }
  }

  /** Its text is read. */
  void read() {
    isRead = true;
  }

  /** Its text was held against another one, and says nothing besides. */
  void compared() {
    isCompared = true;
  }

  boolean isCompared() {
    return isCompared;
  }

  @Override
  public void unread(Predicate<String> read, Unread to) {
    if (!isRead && !isCompared && text != null && !text.isBlank()) {
      to.add(name, to.names() ? place() : Place.at(spot.offset()));
    }
  }

  @Override
  public Place place() {
    return new Place(pointer(), 0, 0, 0, spot.line(), spot.column(), spot.offset());
  }

  /** {@code /Orders/Order[2]/Line[1]/Quantity/@unit}, or {@code /orders/1/lines/0/quantity}. */
  String pointer() {
    if (parent == null) {
      return String.valueOf(path);
    }
    return parent.pointer() + step();
  }

  /** What leads to it from the part it lies in. */
  String step() {
    return switch (spot.kind()) {
      case ELEMENT -> '/' + name + (parent == null ? "" : position(parent));
      case ATTRIBUTE -> "/@" + name;
      case MEMBER -> '/' + name;
      case ITEM -> '/' + name + '/' + spot.index();
      case INNER_ITEM -> "/" + spot.index();
    };
  }

  /** The part whose text maps see under this path; null where they see none. */
  @Nullable TreePart valued(String path) {
    @Nullable TreePart at = this;
    for (int from = 0; from <= path.length() && at != null; ) {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      at = at.inner(path, from, to);
      from = to + 1;
    }
    return at;
  }

  private @Nullable TreePart inner(String path, int from, int to) {
    for (var part : parts) {
      if (part.name.length() == to - from && path.startsWith(part.name, from)) {
        return part;
      }
    }
    return null;
  }

  /** Which of several of one name it is; nothing where it is the only one. */
  private String position(TreePart in) {
    var alike = in.parts.stream().filter(other -> other.name.equals(name)).toList();
    return alike.size() > 1 ? "[" + (alike.indexOf(this) + 1) + ']' : "";
  }

  /** The place of a value; of the part itself where there is no such value. */
  @Override
  public Place place(String attribute) {
    var at = attribute.equals(TEXT) ? this : first(attribute);
    return at == null ? place() : at.place();
  }
}
