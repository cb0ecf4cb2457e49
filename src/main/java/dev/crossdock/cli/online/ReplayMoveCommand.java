package dev.crossdock.cli.online;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock replays pause}, {@code resume} and {@code cancel}. */
abstract class ReplayMoveCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "REPLAY", description = "The replay's number")
  long id;

  @Option(names = "--reason", paramLabel = "TEXT", description = "For the history")
  @Nullable String reason;

  abstract String move();

  @Override
  final void run() throws HubProblem {
    var body = new HashMap<String, @Nullable Object>();
    body.put("transition", move());
    body.put("reason", reason);
    var moved = hub().post("/api/v1/replays/" + id + "/transitions", body);
    out().printf("Replay %d is %s.%n", id, moved.path("state").asText());
  }

  @Command(
      name = "pause",
      description = "Let a replay rest; what is under way goes on.",
      exitCodeOnInvalidInput = 64,
      exitCodeOnExecutionException = 1,
      footerHeading = "%nExamples:%n",
      footer = "  crossdock replays pause 3 --reason 'the ERP is slow'")
  static final class Pause extends ReplayMoveCommand {
    @Override
    String move() {
      return "pause";
    }
  }

  @Command(
      name = "resume",
      description = "Let a replay go on that was paused or has stopped.",
      exitCodeOnInvalidInput = 64,
      exitCodeOnExecutionException = 1,
      footerHeading = "%nExamples:%n",
      footer = "  crossdock replays resume 3")
  static final class Resume extends ReplayMoveCommand {
    @Override
    String move() {
      return "resume";
    }
  }

  @Command(
      name = "cancel",
      description = "End a replay; what was not begun is never done.",
      exitCodeOnInvalidInput = 64,
      exitCodeOnExecutionException = 1,
      footerHeading = "%nExamples:%n",
      footer = "  crossdock replays cancel 3 --reason 'the wrong partner'")
  static final class Cancel extends ReplayMoveCommand {
    @Override
    String move() {
      return "cancel";
    }
  }
}
