package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries skip}. */
@Command(
    name = "skip",
    description =
        "Skip a dead-lettered delivery: it is finished, and those behind it of its order go on.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock deliveries skip 12 --reason 'typed in by hand'")
final class DeliverySkipCommand extends DeliveryCommand {

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the record")
  String reason = "";

  @Override
  void run() throws HubProblem {
    var story = hub().post(path("/skip"), Map.of("reason", reason));
    out().print(text(story, zone()));
  }
}
