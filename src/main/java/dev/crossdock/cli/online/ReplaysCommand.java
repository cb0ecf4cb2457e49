package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
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
      "  crossdock replays pause 3 --reason 'the ERP is slow'",
    })
public final class ReplaysCommand extends ListCommand {

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "to-approve, running, paused, stopped, done or cancelled")
  @Nullable String state;

  @Override
  Query query() {
    return new Query("/api/v1/replays").with("state", state);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return ReplayText.table(page, zone);
  }
}
