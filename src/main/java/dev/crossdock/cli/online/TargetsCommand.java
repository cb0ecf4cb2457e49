package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock targets}. */
@Command(
    name = "targets",
    description = "List targets: held, circuit open or not, and what waits for each.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {"  crossdock targets", "  crossdock targets --json"})
public final class TargetsCommand extends OnlineCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var hub = hub();
    var targets = hub.get("/api/v1/targets");
    if (json) {
      print(targets);
    } else {
      out().print(table(targets, zone()));
      out().print(partners(hub.get("/api/v1/holds"), zone()));
    }
  }

  static String table(JsonNode targets, ZoneId zone) {
    var table =
        new TextTable(
            "TARGET",
            "STATUS",
            "READY",
            "RETRY-SCHEDULED",
            "SENDING",
            "IN DOUBT",
            "DEAD-LETTERED",
            "REASON");
    for (var t : targets) {
      var waiting = t.path("deliveries");
      table.row(
          t.path("id").asText(),
          Shown.state(Status.Kind.TARGET, t.path("gate")),
          waiting.path("ready").asLong(),
          waiting.path("retry-scheduled").asLong(),
          waiting.path("leased").asLong(),
          waiting.path("in-doubt").asLong(),
          waiting.path("dead-lettered").asLong(),
          why(t, zone));
    }
    return table.toString();
  }

  private static String why(JsonNode target, ZoneId zone) {
    var hold = target.path("hold");
    if (hold.isObject()) {
      return HoldText.of(hold, zone);
    }
    var circuit = target.path("circuit");
    return circuit.isObject()
        ? "%s; tried again %s"
            .formatted(circuit.path("code").asText(), Shown.time(circuit.path("probeAt"), zone))
        : "";
  }

  private static String partners(JsonNode holds, ZoneId zone) {
    var out = new StringBuilder();
    for (var hold : holds) {
      if (hold.path("kind").asText().equalsIgnoreCase("partner")) {
        out.append("\nDocuments of partner ")
            .append(hold.path("name").asText())
            .append(" are held: ")
            .append(HoldText.of(hold, zone))
            .append('\n');
      }
    }
    return out.toString();
  }
}
