package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.PartyId;
import dev.crossdock.canonical.Reference;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.Blanks;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Tells numbers that a map takes for a GLN, GTIN or SSCC and that are not one, and keeps them as
 * another identifier: the field of a GS1 key holds nothing else.
 */
final class Gs1Keys {

  private Gs1Keys() {}

  /** Whether it may stand in this field; the check is for the field that bears its name. */
  static boolean isRight(Statement how, RecordShape.Field leaf, Object value) {
    return !(value instanceof String text)
        || switch (how.check()) {
          case GLN -> !leaf.name().equals("gln") || CheckDigit.isGln(text);
          case GTIN -> !leaf.name().equals("gtin") || CheckDigit.isGtin(text);
          case SSCC ->
              !(leaf.name().equals("sscc") || leaf.name().equals("ssccs"))
                  || CheckDigit.isSscc(text);
          case NONE -> true;
        };
  }

  /** Tells the number and keeps it in the record, as far as that has a place for it. */
  static void keep(
      Statement how,
      RecordShape.Field leaf,
      String path,
      String text,
      Node record,
      Element element,
      Draft draft) {
    switch (how.check()) {
      case GLN ->
          Values.fault(
              draft,
              MappingCode.GLN_INVALID,
              path,
              how,
              text,
              "is not a GLN: 13 digits with check digit.");
      case GTIN ->
          Values.fault(
              draft,
              MappingCode.GTIN_INVALID,
              path,
              how,
              text,
              "is not a GTIN: 8, 12, 13 or 14 digits with check digit.");
      default ->
          Values.fault(
              draft,
              MappingCode.SSCC_INVALID,
              path,
              how,
              text,
              "is not an SSCC: 18 digits with check digit.");
    }
    var kept = place(how, record, element, draft);
    if (kept != null) {
      var id = kept.shape().field("id");
      var field = id == null ? kept.shape().field("number") : id;
      if (field != null) {
        kept.set(field, text);
        kept.from(field, draft.reads(how));
      }
    }
  }

  private static @Nullable Node place(Statement how, Node record, Element element, Draft draft) {
    var kind = how.check().name();
    var shape = record.shape();
    var others = shape.field(how.check() == Statement.Check.GTIN ? "others" : "ids");
    if (others != null) {
      var id = record.add(others, draft.here());
      var sent = how.named() == null ? "" : Blanks.strip(element.getAttribute(how.named()));
      if (others.type() == PartyId.class) {
        put(id, "scheme", PartyId.Scheme.OTHER);
        put(id, "schemeCode", kind);
      } else {
        put(id, "scheme", sent.isEmpty() ? kind : sent);
      }
      return id;
    }
    var number = shape.field("number");
    if (number != null && record.get(number) == null && shape.field("sscc") != null) {
      return record;
    }
    var references = shape.field("references");
    if (references == null) {
      return null;
    }
    var reference = record.add(references, draft.here());
    put(reference, "type", Reference.Type.OTHER);
    put(reference, "code", kind);
    return reference;
  }

  private static void put(Node node, String name, Object value) {
    var field = node.shape().field(name);
    if (field != null) {
      node.set(field, value);
    }
  }
}
