package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What is asked of or done to one delivery. */
abstract class DeliveryCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "DELIVERY", description = "The delivery's number")
  long id;

  final String path(String rest) {
    return "/api/v1/deliveries/" + id + rest;
  }

  /** What the next step is done with. */
  private static List<String> commands(JsonNode delivery) {
    var id = delivery.path("id").asText();
    return switch (delivery.path("state").asText()) {
      case "dead-lettered" ->
          List.of(
              "crossdock deliveries resend " + id + " --reason ...",
              "crossdock deliveries skip " + id + " --reason ...");
      case "in-doubt" ->
          List.of(
              "crossdock deliveries resolve " + id + " --delivered --reason ...",
              "crossdock deliveries resolve " + id + " --not-delivered --reason ...");
      default -> List.of();
    };
  }

  static String text(JsonNode story, ZoneId zone) {
    var d = story.path("delivery");
    var out = new StringBuilder();
    out.append(
        "Delivery %s of %s %s to %s is %s since %s.\n"
            .formatted(
                d.path("id").asText(),
                d.path("type").asText(),
                Shown.text(d, "documentNumber"),
                d.path("target").asText(),
                Shown.state(Status.Kind.DELIVERY, d.path("state")),
                Shown.time(d.path("at"), zone)));
    if (d.hasNonNull("transmission")) {
      out.append(
          "  from     transmission %s, interchange %s, document %s, bytes %s to %s\n"
              .formatted(
                  d.path("transmission").asText(),
                  d.path("interchange").asText(),
                  d.path("documentNo").asText(),
                  d.path("byteFrom").asText(),
                  d.path("byteTo").asText()));
    }
    if (d.hasNonNull("map")) {
      out.append("  read by  ").append(d.path("map").asText()).append(' ');
      out.append(Shown.text(d, "mapVersion")).append('\n');
    }
    if (d.hasNonNull("dueAt")) {
      out.append("  next try ").append(Shown.time(d.path("dueAt"), zone)).append('\n');
    }
    if (!story.path("next").asText("").isEmpty()) {
      out.append("  next step: ").append(story.path("next").asText()).append('\n');
      commands(d).forEach(c -> out.append("    ").append(c).append('\n'));
    }
    out.append("  key      ").append(d.path("idempotencyKey").asText()).append('\n');
    long held = story.path("holdsBack").asLong();
    if (held > 0) {
      out.append("  holds    ").append(held).append(" behind it of the same order\n");
    }
    for (var a : story.path("attempts")) {
      out.append(
          "  attempt %s  %s  %s %s %s\n"
              .formatted(
                  a.path("no").asText(),
                  Shown.time(a.path("startedAt"), zone),
                  Shown.state(Status.Kind.DELIVERY, a.path("outcome")),
                  Shown.text(a, "code"),
                  Shown.text(a, "detail"))
              .stripTrailing());
      out.append(out.charAt(out.length() - 1) == '\n' ? "" : "\n");
    }
    for (var act : story.path("acts")) {
      out.append(
          "  %s  %s: %s%s (%s)\n"
              .formatted(
                  Shown.time(act.path("at"), zone),
                  act.path("actor").asText(),
                  act.path("action").asText(),
                  Shown.unlessDone(act),
                  Shown.text(act, "reason")));
    }
    return out.toString();
  }
}
