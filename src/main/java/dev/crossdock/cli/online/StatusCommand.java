package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
      print(withDoors(hub.hub(), summary));
    } else {
      out().print(text(hub.hub(), summary));
      out().print(intake(hub.get("/api/v1/intake")));
      out().print(others(hub.get("/api/v1/hubs")));
      out().print(keptBack(hub.get("/api/v1/targets")));
    }
  }

  private static JsonNode withDoors(HubFile hub, JsonNode summary) {
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
    counts(out, "Documents", summary.path("states"));
    counts(out, "Answers", summary.path("acknowledgements"));
    counts(out, "Deliveries", summary.path("deliveries"));
    counts(out, "Cases", summary.path("cases"));
    long waiting = summary.path("eventsWaiting").asLong();
    long failed = summary.path("eventsFailed").asLong();
    if (waiting + failed > 0) {
      out.append("Events        %d waiting, %d failed\n".formatted(waiting, failed));
    }
    return out.toString();
  }

  /** Why the doors take nothing in; nothing where they do. */
  static String intake(JsonNode intake) {
    return intake.hasNonNull("pushingBack")
        ? "Taking in     nothing: %s\n".formatted(intake.path("message").asText())
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
            "Kept back     %s is %s\n".formatted(t.path("id").asText(), t.path("gate").asText()));
      }
    }
    return out.toString();
  }

  private static void counts(StringBuilder out, String name, JsonNode byState) {
    var text = new StringBuilder();
    byState
        .properties()
        .forEach(
            e ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(e.getValue().asText())
                    .append(' ')
                    .append(e.getKey()));
    out.append("%-13s %s\n".formatted(name, text.isEmpty() ? "none" : text));
  }
}
