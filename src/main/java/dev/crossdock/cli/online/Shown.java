package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Values of an answer as a person reads them. */
final class Shown {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss ");

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:MM", "UTC").toFormatter(Locale.ROOT);

  private Shown() {}

  /** The label of a state in a sentence, such as {@code dead-lettered}. */
  static String state(Status.Kind kind, JsonNode state) {
    return Status.inText(kind, state.asText());
  }

  /** A field's text, a dash when it is not there. */
  static String text(JsonNode of, String field) {
    var value = of.path(field).asText("");
    return value.isEmpty() || of.path(field).isNull() ? "-" : value;
  }

  /** The outcome of an act in the audit log, such as {@code (refused)}; empty when it was done. */
  static String unlessDone(JsonNode act) {
    var outcome = act.path("outcome").asText("done");
    return outcome.equals("done") ? "" : " (" + outcome + ")";
  }

  /** A time with its offset from UTC, which answers write as text or as seconds. */
  static String time(JsonNode value, ZoneId zone) {
    if (value.isMissingNode() || value.isNull()) {
      return "-";
    }
    var instant =
        value.isNumber()
            ? Instant.ofEpochMilli((long) (value.asDouble() * 1000))
            : Instant.parse(value.asText());
    var at = instant.atZone(zone);
    return TIME.format(at) + OFFSET.format(at);
  }
}
