package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Characters;
import dev.crossdock.edi.Utf8Input;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.NamedParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects one document; keeps no more of it than a document may have. Not thread-safe. */
public final class TreeDraft {

  /** Parts of a document; one with more is rejected. */
  public static final int MAX_PARTS = 500_000;

  /** Characters of all texts of a document. */
  public static final long MAX_TEXT = 16L << 20;

  private static final int MAX_VIOLATIONS = 1000;

  private final int no;
  private final TreePart root;
  private final List<Violation> violations = new ArrayList<>(0);
  private @Nullable TreePart current;
  private int parts = 1;
  private long characters;
  private int skipped;

  /** A document that begins here; the path leads to it in its file. */
  public TreeDraft(int no, String path, String name, Spot spot) {
    this.no = no;
    this.root = TreePart.document(path, name, spot);
    this.current = root;
  }

  /** A part begins in the current one and becomes current. */
  public void open(String name, Spot spot) {
    if (skipped > 0 || full(spot)) {
      skipped++;
      return;
    }
    parts++;
    current = Objects.requireNonNull(current).add(name, spot);
  }

  /** Text of the current part. */
  public void text(String text) {
    if (skipped == 0 && current != null && !text.isEmpty()) {
      characters += text.length();
      current.text(text);
      sound(text, "The text");
    }
  }

  /** Judges the characters of a text or name of the current part. */
  public void sound(String text, String what) {
    int at = Characters.firstUnsound(text);
    if (at >= 0) {
      boolean substitute = text.charAt(at) == Utf8Input.SUBSTITUTE;
      report(
          Violation.of(
              FileCode.CHARSET_WRONG,
              null,
              here(),
              text.substring(at),
              what
                  + " holds "
                  + (substitute ? "a byte that is not of the file's charset, or " : "")
                  + Characters.told(text, at)
                  + '.'));
    }
  }

  /** The current part ends; false where it was the document. */
  public boolean close() {
    if (skipped > 0) {
      skipped--;
      return true;
    }
    current = Objects.requireNonNull(current).parent();
    return current != null;
  }

  /** A part without parts of its own. */
  public void leaf(String name, Spot spot, String text) {
    open(name, spot);
    text(text);
    close();
  }

  /** Something wrong with the document. */
  public void report(Violation violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    }
  }

  /** Where the part lies that is current. */
  public Place here() {
    return current == null ? root.place() : current.place();
  }

  /** The document; it ends at this offset. */
  public FileFrame frame(long to, TreeRules rules) {
    if (violations.stream().noneMatch(Violation::isError)) {
      rules.required().stream().filter(this::lacks).forEach(this::missing);
      rules.currencies().check(root, this::report);
    }
    return new TreeFrame(
        no,
        root.spot().offset(),
        to,
        root,
        parts,
        TreeHash.of(root),
        violations,
        parties(rules.sender()),
        parties(rules.receiver()));
  }

  private boolean lacks(String path) {
    var part = root.first(path);
    return part == null || (part.text() == null && part.parts().isEmpty());
  }

  private void missing(String path) {
    report(
        Violation.of(
            MappingCode.VALUE_MISSING,
            null,
            root.place(),
            path.replace('.', '/'),
            "There is no " + path.replace('.', '/') + '.'));
  }

  private List<NamedParty> parties(List<String> paths) {
    var parties = new ArrayList<NamedParty>();
    for (var path : paths) {
      for (var part : root.all(path)) {
        var scheme = part.first("schemeID");
        if (part.text() != null) {
          var named = scheme == null || scheme.text() == null ? "" : scheme.text();
          part.read();
          part.parts().forEach(TreePart::read);
          parties.add(new NamedParty(named, part.text().strip(), part.place()));
        }
      }
    }
    return parties;
  }

  private boolean full(Spot spot) {
    if (parts < MAX_PARTS && characters < MAX_TEXT) {
      return false;
    }
    report(
        Violation.of(
            FileCode.DOCUMENT_TOO_LONG,
            null,
            new Place(root.place().segment(), 0, 0, 0, spot.line(), spot.column(), spot.offset()),
            null,
            "The document has more than %d values or %d characters; read no further."
                .formatted(MAX_PARTS, MAX_TEXT)));
    return true;
  }
}
