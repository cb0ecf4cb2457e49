package dev.crossdock.cli.online;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock replays}. */
@Command(
    name = "replays",
    description = "List replays, newest first, or pause, resume or cancel one.",
    subcommands = {
      ReplayShowCommand.class,
      ReplayMoveCommand.Pause.class,
      ReplayMoveCommand.Resume.class,
      ReplayMoveCommand.Cancel.class
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock replays --state running",
      "  crossdock replays show 3 --state failed",
      "  crossdock replays pause 3 --why 'the ERP is slow'",
    })
public final class ReplaysCommand extends OnlineCommand {

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "running, paused, stopped, done or cancelled")
  @Nullable String state;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most, up to 500 (default: ${DEFAULT-VALUE})")
  int limit = 50;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var page =
        hub()
            .get(new Query("/api/v1/replays").with("state", state).with("limit", limit).toString());
    if (json) {
      print(page);
    } else {
      out().print(ReplayText.table(page, ZoneId.systemDefault()));
    }
  }
}
