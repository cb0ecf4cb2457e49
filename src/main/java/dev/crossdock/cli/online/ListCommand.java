package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** What every verb that lists a page of something has in common. */
abstract class ListCommand extends OnlineCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most, up to 500 (default: ${DEFAULT-VALUE})")
  int limit = 50;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  /** What the hub is asked for, but for the limit. */
  abstract Query query();

  abstract String text(JsonNode page, ZoneId zone);

  @Override
  final void run() throws HubProblem {
    var query = query().with("limit", limit).toString();
    var page = hub().get(query);
    if (json) {
      print(page);
    } else {
      out().print(text(page, zone()));
    }
  }
}
