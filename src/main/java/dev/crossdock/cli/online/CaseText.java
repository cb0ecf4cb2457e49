package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;

/** A case in words. */
final class CaseText {

  private CaseText() {}

  /** As {@code /api/v1/cases/{id}} answers. */
  static String of(JsonNode answer, ZoneId zone) {
    var c = answer.path("case");
    var out = new StringBuilder();
    out.append("Case %s: %s\n".formatted(c.path("id").asText(), c.path("title").asText()));
    out.append(
        "  %s, %s, owner %s, assignee %s, due %s\n"
            .formatted(
                Shown.state(Status.Kind.CASE, c.path("state")),
                c.path("severity").asText(),
                c.path("owner").asText(),
                Shown.text(c, "assignee"),
                Shown.time(c.path("due"), zone)));
    out.append("  next: ").append(c.path("next").asText()).append('\n');
    out.append("Evidence\n");
    for (var e : answer.path("events")) {
      out.append(
          "  %s  %s: %s\n"
              .formatted(
                  Shown.time(e.path("at"), zone),
                  e.path("code").asText(),
                  e.path("message").asText()));
      out.append(
          "    transmission %s, document %s\n"
              .formatted(Shown.text(e, "transmission"), Shown.text(e, "document")));
    }
    out.append("History\n");
    for (var h : answer.path("history")) {
      out.append("  ").append(history(h, zone)).append('\n');
    }
    return out.toString();
  }

  private static String history(JsonNode h, ZoneId zone) {
    return "%s  %s %s%s"
        .formatted(
            Shown.time(h.path("at"), zone),
            Shown.text(h, "actor"),
            Shown.text(h, "action"),
            h.hasNonNull("reason") ? ": " + h.path("reason").asText() : "");
  }
}
