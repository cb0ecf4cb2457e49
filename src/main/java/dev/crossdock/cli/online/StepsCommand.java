package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock steps}. */
@Command(
    name = "steps",
    description = {
      "List the steps of company.yaml and what waits for them.",
      "Documents go through the steps of their agreement before they are accepted."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {"  crossdock steps", "  crossdock steps --json"})
public final class StepsCommand extends OnlineCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var steps = hub().get("/api/v1/steps");
    if (json) {
      print(steps);
    } else if (steps.isEmpty()) {
      out().println("There are no steps; docs/extending.md tells how to add one.");
    } else {
      out().print(table(steps, ZoneId.systemDefault()));
    }
  }

  static String table(JsonNode steps, ZoneId zone) {
    var table = new TextTable("STEP", "WAITING", "UNDER WAY", "FAILING", "SINCE", "LAST FAILURE");
    for (var step : steps) {
      table.row(
          step.path("id").asText(),
          step.path("waiting").asText(),
          step.path("underWay").asText(),
          step.path("failing").asText(),
          step.hasNonNull("since") ? Shown.time(step.path("since"), zone) : "",
          step.hasNonNull("lastFailure") ? step.path("lastFailure").asText() : "");
    }
    return table.toString();
  }
}
