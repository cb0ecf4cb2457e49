package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Values of an answer as a person reads them. */
final class Shown {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Shown() {}

  /** A field's text, a dash when it is not there. */
  static String text(JsonNode of, String field) {
    var value = of.path(field).asText("");
    return value.isEmpty() || of.path(field).isNull() ? "-" : value;
  }

  /** A time, which answers write as text or as seconds. */
  static String time(JsonNode value, ZoneId zone) {
    if (value.isMissingNode() || value.isNull()) {
      return "-";
    }
    var instant =
        value.isNumber()
            ? Instant.ofEpochMilli((long) (value.asDouble() * 1000))
            : Instant.parse(value.asText());
    return TIME.format(instant.atZone(zone));
  }
}
