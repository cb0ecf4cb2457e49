package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.mapping.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What a person or a step wrote in place of what a document says. */
public final class EditedDocument {

  private EditedDocument() {}

  /**
   * As it would be stored. What the document is stays: type, number, order, and where it came from.
   * Throws {@link IllegalArgumentException} that says what is wrong.
   *
   * @param before what it says now; null where no map could make anything of it
   * @param written canonical JSON
   */
  public static String of(@Nullable String before, String written) {
    if (before == null) {
      throw new IllegalArgumentException(
          "The document could not be mapped, so there is nothing to edit: replay it from raw.");
    }
    if (!(Canonical.tree(written) instanceof ObjectNode tree)) {
      throw new IllegalArgumentException(
          "What is to take the document's place is not a JSON object.");
    }
    for (var senseless : Senseless.in(tree)) {
      throw new IllegalArgumentException(senseless.path() + ": " + senseless.message());
    }
    var was = CanonicalJson.read(before);
    tree.set("source", Canonical.tree(before).path("source"));
    var is = CanonicalJson.read(Canonical.text(tree));
    same("type", was.type(), is.type());
    same("number", was.number(), is.number());
    same("order", was.orderNumber(), is.orderNumber());
    return CanonicalJson.write(is);
  }

  private static void same(String what, String before, String after) {
    if (!before.equals(after)) {
      throw new IllegalArgumentException(
          "The document keeps its %s, %s; it says %s now.".formatted(what, before, after));
    }
  }
}
