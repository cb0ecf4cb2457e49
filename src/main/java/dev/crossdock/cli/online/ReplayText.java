package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;

/** Replays in words. */
final class ReplayText {

  private ReplayText() {}

  /** What would be done, document by document. */
  static String dryRun(JsonNode dry) {
    var out = new StringBuilder();
    for (var document : dry.path("documents")) {
      out.append(
          "Document %s  %s %s of %s, %s%n"
              .formatted(
                  document.path("document").asText(),
                  Shown.text(document, "type"),
                  Shown.text(document, "number"),
                  Shown.text(document, "partner"),
                  Shown.state(Status.Kind.DOCUMENT, document.path("state"))));
      if (document.path("deliveries").isEmpty() || document.hasNonNull("skipReason")) {
        out.append("  ")
            .append(
                document.hasNonNull("skipReason")
                    ? document.path("skipReason").asText() + ": "
                    : "")
            .append(document.path("words").asText())
            .append('\n');
      } else {
        document
            .path("deliveries")
            .forEach(d -> out.append("  ").append(d.path("words").asText()).append('\n'));
      }
      document.path("gone").forEach(w -> out.append("  no more: ").append(wrong(w)).append('\n'));
      document.path("found").forEach(w -> out.append("  new: ").append(wrong(w)).append('\n'));
      document.path("differs").forEach(d -> out.append("  ").append(difference(d)).append('\n'));
      document.path("cases").forEach(c -> out.append("  open case ").append(c).append('\n'));
    }
    return out + summary(dry);
  }

  private static String difference(JsonNode d) {
    return d.path("path").asText()
        + ": "
        + (d.hasNonNull("before") ? d.path("before").asText() : "(none)")
        + " -> "
        + (d.hasNonNull("after") ? d.path("after").asText() : "(none)");
  }

  private static String wrong(JsonNode w) {
    return "%s %s%s: %s"
        .formatted(
            w.path("severity").asText(),
            w.path("code").asText(),
            w.hasNonNull("path") ? " at " + w.path("path").asText() : "",
            w.path("message").asText());
  }

  static String summary(JsonNode dry) {
    var out = new StringBuilder();
    int skipped = dry.path("examined").asInt() - dry.path("replayed").asInt();
    out.append(
        "%s%s looked at: %s would be replayed, %d not.%n"
            .formatted(
                dry.path("examined").asText(),
                dry.path("more").asBoolean() ? " of more" : "",
                dry.path("replayed").asText(),
                skipped));
    dry.path("skipped")
        .properties()
        .forEach(e -> out.append("  %s: %s%n".formatted(e.getKey(), e.getValue())));
    dry.path("targets")
        .properties()
        .forEach(e -> out.append("  to %s: %s%n".formatted(e.getKey(), e.getValue())));
    return out.toString();
  }

  static String begun(JsonNode replay) {
    if (replay.path("state").asText().equals("to-approve")) {
      return "Replay %s waits for a second person: crossdock replay approve %s%n"
          .formatted(replay.path("id").asText(), replay.path("id").asText());
    }
    return "Replay %s has begun: crossdock replays show %s%n"
        .formatted(replay.path("id").asText(), replay.path("id").asText());
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No replays.\n";
    }
    var table =
        new TextTable(
            "REPLAY",
            "BEGUN",
            "STATE",
            "FROM",
            "WAITING",
            "UNDER WAY",
            "DONE",
            "FAILED",
            "SKIPPED",
            "ACTOR",
            "REASON");
    for (var r : page.path("items")) {
      var counts = r.path("counts");
      table.row(
          r.path("id").asText(),
          Shown.time(r.path("createdAt"), zone),
          Shown.state(Status.Kind.REPLAY, r.path("state")),
          r.at("/order/point").asText(),
          counts.path("waiting").asText() + (r.path("selecting").asBoolean() ? "+" : ""),
          counts.path("underWay").asText(),
          counts.path("done").asText(),
          counts.path("failed").asText(),
          counts.path("skipped").asText(),
          r.at("/order/actor").asText(),
          r.at("/order/reason").asText());
    }
    return table
        + (page.hasNonNull("next") ? "There are more: narrow it, or raise --limit.\n" : "");
  }

  static String one(JsonNode answer, JsonNode documents, ZoneId zone) {
    var replay = answer.path("replay");
    var page = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
    page.putArray("items").add(replay);
    var out = new StringBuilder(table(page, zone)).append('\n');
    for (var act : answer.path("history")) {
      out.append(
          "%s  %s by %s%s%n"
              .formatted(
                  Shown.time(act.path("at"), zone),
                  act.path("action").asText(),
                  act.path("actor").asText(),
                  act.hasNonNull("reason") ? ": " + act.path("reason").asText() : ""));
    }
    if (!documents.path("items").isEmpty()) {
      var table = new TextTable("DOCUMENT", "STATE", "CODE", "DETAIL");
      documents
          .path("items")
          .forEach(
              i ->
                  table.row(
                      i.path("document").asText(),
                      Shown.state(Status.Kind.REPLAY_ITEM, i.path("state")),
                      Shown.text(i, "code"),
                      Shown.text(i, "detail")));
      out.append('\n').append(table);
    }
    return out.toString();
  }
}
