package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;

/** A hold in words. */
final class HoldText {

  private HoldText() {}

  static String of(JsonNode hold, ZoneId zone) {
    var text = new StringBuilder("by ").append(hold.path("actor").asText());
    if (hold.hasNonNull("until")) {
      text.append(" until ").append(Shown.time(hold.path("until"), zone));
    }
    if (hold.hasNonNull("reason")) {
      text.append(": ").append(hold.path("reason").asText());
    }
    return text.toString();
  }
}
