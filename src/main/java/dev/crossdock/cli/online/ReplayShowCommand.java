package dev.crossdock.cli.online;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock replays show}. */
@Command(
    name = "show",
    description = "Show a replay, its history and its documents.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock replays show 3 --state failed")
final class ReplayShowCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "REPLAY", description = "The replay's number")
  long id;

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "Only documents that are waiting, under-way, done, failed or skipped")
  @Nullable String state;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var hub = hub();
    var replay = hub.get("/api/v1/replays/" + id);
    var documents =
        hub.get(new Query("/api/v1/replays/" + id + "/documents").with("state", state).toString());
    if (json) {
      ((com.fasterxml.jackson.databind.node.ObjectNode) replay).set("documents", documents);
      print(replay);
    } else {
      out().print(ReplayText.one(replay, documents, zone()));
    }
  }
}
