package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Parameters;

/** What is done to one case. */
abstract class CaseCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "CASE", description = "The case's number")
  long id;

  final String path(String rest) {
    return "/api/v1/cases/" + id + rest;
  }

  /** The version that a change must name: the one that is there now. */
  final long version(HubClient hub) throws HubProblem {
    return hub.get(path("")).path("case").path("version").asLong();
  }

  final void tell(JsonNode changed) {
    out()
        .printf(
            "Case %d is %s, owner %s, assignee %s.%n",
            id,
            changed.path("state").asText(),
            changed.path("owner").asText(),
            Shown.text(changed, "assignee"));
  }
}
