package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock status}. */
@Command(
    name = "status",
    description = "Tell where the hub listens and how much there is of everything.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock status --json")
public final class StatusCommand extends OnlineCommand {

  @Option(names = "--json", description = "Print it as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var hub = hub();
    var summary = hub.get("/api/v1/summary");
    if (json) {
      print(withPorts(hub.hub(), summary));
    } else {
      out().print(text(hub.hub(), summary));
      out().print(attention(hub.get("/api/v1/attention"), zone()));
      out().print(intake(hub.get("/api/v1/intake")));
      out().print(others(hub.get("/api/v1/hubs")));
      out().print(keptBack(hub.get("/api/v1/targets")));
    }
  }

  private static JsonNode withPorts(HubFile hub, JsonNode summary) {
    var all = (ObjectNode) summary.deepCopy();
    all.putObject("hub")
        .put("pid", hub.pid())
        .put("http", hub.http())
        .put("sftp", hub.sftp())
        .put("management", hub.management())
        .put("broker", hub.broker());
    return all;
  }

  static String text(HubFile hub, JsonNode summary) {
    var out = new StringBuilder();
    out.append("The hub runs as process ").append(hub.pid()).append(".\n");
    out.append("  HTTP        %s, console %s/hawtio/\n".formatted(hub.url(), hub.url()));
    out.append("  SFTP        ")
        .append(hub.sftp() < 0 ? "none" : "port " + hub.sftp())
        .append('\n');
    out.append("  Broker      ")
        .append(hub.broker().isEmpty() ? "none" : hub.broker())
        .append('\n');
    out.append("Received      ").append(summary.path("received").asText()).append('\n');
    counts(out, "Documents", Status.Kind.DOCUMENT, summary.path("states"));
    counts(out, "Answers", Status.Kind.DOCUMENT, summary.path("acknowledgements"));
    counts(out, "Deliveries", Status.Kind.DELIVERY, summary.path("deliveries"));
    counts(out, "Cases", Status.Kind.CASE, summary.path("cases"));
    long waiting = summary.path("eventsWaiting").asLong();
    long failed = summary.path("eventsFailed").asLong();
    if (waiting + failed > 0) {
      out.append("Events        %d waiting, %d failed\n".formatted(waiting, failed));
    }
    return out.toString();
  }

  /** What needs attention, and as of when. */
  static String attention(JsonNode a, ZoneId zone) {
    var text = new StringJoiner(", ");
    count(text, a, "deadLettered", "dead-lettered");
    count(text, a, "inDoubt", "in doubt");
    count(text, a, "failed", "failed");
    count(text, a, "rejected", "rejected");
    count(text, a, "unassigned", "unassigned");
    count(text, a, "held", "on hold");
    count(text, a, "parked", "parked");
    count(text, a, "unread", "files not read");
    count(text, a, "openCases", "open cases");
    return "Attention     %s (as of %s)\n"
        .formatted(
            text.length() == 0 ? "nothing" : text.toString(), Shown.time(a.path("asOf"), zone));
  }

  private static void count(StringJoiner text, JsonNode of, String field, String words) {
    long n = of.path(field).asLong();
    if (n > 0) {
      text.add(n + " " + words);
    }
  }

  /** Why intake is paused; empty while it is not. */
  static String intake(JsonNode intake) {
    return intake.hasNonNull("pausedBy")
        ? "Intake        paused: %s\n".formatted(intake.path("message").asText())
        : "";
  }

  /** All hubs on this database, where there are several. */
  static String others(JsonNode hubs) {
    if (hubs.size() < 2) {
      return "";
    }
    var names = new StringJoiner(", ");
    hubs.forEach(h -> names.add(h.path("name").asText()));
    return "Hubs          %d on this database: %s\n".formatted(hubs.size(), names);
  }

  /** Targets that are held or whose circuit is open; nothing where there is none. */
  static String keptBack(JsonNode targets) {
    var out = new StringBuilder();
    for (var t : targets) {
      if (!t.path("gate").asText().equals("open")) {
        out.append(
            "Kept back     %s is %s\n"
                .formatted(t.path("id").asText(), Shown.state(Status.Kind.TARGET, t.path("gate"))));
      }
    }
    return out.toString();
  }

  private static void counts(StringBuilder out, String name, Status.Kind kind, JsonNode byState) {
    var text = new StringBuilder();
    byState
        .properties()
        .forEach(
            e ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(e.getValue().asText())
                    .append(' ')
                    .append(Status.inText(kind, e.getKey())));
    out.append("%-13s %s\n".formatted(name, text.isEmpty() ? "none" : text));
  }
}
