package dev.crossdock.cli.online;

import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries pass}. */
@Command(
    name = "pass",
    description = "Leave a delivery dead, and let those behind it of its order go on.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock deliveries pass 12 --why 'typed in by hand'")
final class DeliveryPassCommand extends DeliveryCommand {

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "For the record")
  String why = "";

  @Override
  void run() throws HubProblem {
    var story = hub().post(path("/pass"), Map.of("why", why));
    out().print(text(story, ZoneId.systemDefault()));
  }
}
