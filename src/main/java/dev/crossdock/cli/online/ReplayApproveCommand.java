package dev.crossdock.cli.online;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock replay approve}. */
@Command(
    name = "approve",
    description = {
      "Approve a replay that waits for a second person: an edited invoice.",
      "Never by the one who asked for it, and only by an approver."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock replay approve 3 --user petra --reason 'checked against the contract'")
final class ReplayApproveCommand extends AsPerson {

  @Parameters(index = "0", paramLabel = "REPLAY", description = "The replay's number")
  long id;

  @Option(names = "--reason", paramLabel = "TEXT", description = "For the history")
  @Nullable String reason;

  @Override
  void run() throws HubProblem {
    var body = new HashMap<String, @Nullable Object>();
    body.put("transition", "approve");
    body.put("reason", reason);
    var moved = asPerson().post("/api/v1/replays/" + id + "/transitions", body);
    out().printf("Replay %d is %s.%n", id, moved.path("state").asText());
  }
}
