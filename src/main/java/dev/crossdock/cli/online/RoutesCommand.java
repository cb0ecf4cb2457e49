package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock routes}. */
@Command(
    name = "routes",
    description = {
      "List the files of routes of your own as the hub took them over.",
      "A file whose present version cannot run says why; its last good version runs on."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {"  crossdock routes", "  crossdock routes --json"})
public final class RoutesCommand extends OnlineCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var files = hub().get("/api/v1/routes");
    if (json) {
      print(files);
    } else if (files.isEmpty()) {
      out().println("There are no routes of your own; docs/extending.md tells how to write one.");
    } else {
      out().print(table(files));
    }
  }

  static String table(JsonNode files) {
    var table = new TextTable("FILE", "STATUS", "ROUTES THAT RUN", "REASON");
    for (var file : files) {
      var routes = new ArrayList<String>();
      file.path("routes").forEach(id -> routes.add(id.asText()));
      var problem = file.path("problem");
      table.row(
          file.path("file").asText(),
          problem.isNull() ? "running" : routes.isEmpty() ? "left out" : "last good version",
          String.join(", ", routes),
          problem.isNull() ? "" : problem.asText());
    }
    return table.toString();
  }
}
