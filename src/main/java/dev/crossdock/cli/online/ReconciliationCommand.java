package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock reconciliation}. */
@Command(
    name = "reconciliation",
    description = {
      "Compare what was received, stored, read, accepted and delivered, counted apart.",
      "Ends with 2 when it finds a discrepancy."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock reconciliation",
      "  crossdock reconciliation --since 1d --partner alder --json"
    })
public final class ReconciliationCommand extends OnlineCommand {

  private static final int NOT_RECONCILED = 2;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  private boolean reconciled = true;

  @Override
  void run() throws HubProblem {
    var report =
        hub()
            .get(
                new Query("/api/v1/reconciliation")
                    .with("since", since == null ? null : Since.read(since, Clock.systemUTC()))
                    .with("partner", partner)
                    .toString());
    reconciled = report.path("reconciled").asBoolean();
    if (json) {
      print(report);
    } else {
      out().print(text(report));
    }
  }

  @Override
  int exitCode() {
    return reconciled ? 0 : NOT_RECONCILED;
  }

  static String text(JsonNode report) {
    var discrepancies = report.path("discrepancies");
    var out = new StringBuilder();
    out.append(channels(report.path("channels"))).append('\n').append(flows(report.path("flows")));
    if (discrepancies.isEmpty()) {
      return out.append("\nReconciled.\n").toString();
    }
    out.append("\nDiscrepancies:\n");
    for (var d : discrepancies) {
      out.append("  ").append(d.path("message").asText()).append('\n');
    }
    return out.toString();
  }

  private static TextTable channels(JsonNode channels) {
    var table =
        new TextTable(
            "PARTNER",
            "CHANNEL",
            "TRANSMISSIONS",
            "BYTES",
            "STORED",
            "FRAMED",
            "SET ASIDE",
            "BLANK",
            "UNREAD",
            "DOCUMENTS FRAMED",
            "STORED");
    for (var d : channels) {
      table.row(
          d.path("partner").asText(),
          d.path("channel").asText(),
          d.path("transmissions"),
          d.path("bytes"),
          d.path("stored"),
          d.path("framed"),
          d.path("setAside"),
          d.path("blank"),
          d.path("unread"),
          d.path("framedDocuments"),
          d.path("storedDocuments"));
    }
    return table;
  }

  private static TextTable flows(JsonNode flows) {
    var table = new TextTable("PARTNER", "FLOW", "DOCUMENTS", "STATES", "TARGETS", "DELIVERIES");
    for (var f : flows) {
      var states = new StringBuilder();
      f.path("states")
          .properties()
          .forEach(
              e ->
                  states
                      .append(states.isEmpty() ? "" : ", ")
                      .append(e.getValue().asText())
                      .append(' ')
                      .append(e.getKey()));
      table.row(
          f.path("partner").asText(),
          "%s %s %s"
              .formatted(
                  f.path("direction").asText(), f.path("type").asText(), f.path("usage").asText()),
          f.path("documents"),
          states,
          f.path("agreed"),
          f.path("deliveries"));
    }
    return table;
  }
}
