package dev.crossdock.mapping.bind;

import java.util.List;
import java.util.Map;

/** Puts a period into the fields for its first and its last day. */
final class Periods {

  /** Where the last day of a period goes whose first day has a field of its own. */
  private static final Map<String, String> END =
      Map.of(
          "periodStart", "periodEnd",
          "promotionStart", "promotionEnd",
          "effective", "expiration",
          "validFrom", "validTo",
          "date", "until");

  private Periods() {}

  /** A period in which something is asked for is its earliest and its latest day. */
  static void set(Node owner, RecordShape.Field leaf, Span span, List<SourceValue> from) {
    var name = leaf.name();
    if (name.startsWith("requested") && owner.shape().field(earliest(name)) != null) {
      var what = name.substring("requested".length());
      setAbsent(owner, "earliest" + what, span.from(), from);
      setAbsent(owner, "latest" + what, span.to(), from);
    } else if (END.containsKey(name)) {
      owner.set(leaf, span.from());
      owner.from(leaf, from);
      setAbsent(owner, END.get(name), span.to(), from);
    } else {
      owner.set(leaf, name.startsWith("earliest") ? span.from() : span.to());
      owner.from(leaf, from);
    }
  }

  private static String earliest(String requested) {
    return "earliest" + requested.substring("requested".length());
  }

  private static void setAbsent(Node owner, String name, Object value, List<SourceValue> from) {
    var field = owner.shape().field(name);
    if (field != null && owner.get(field) == null) {
      owner.set(field, value);
      owner.from(field, from);
    }
  }
}
