package dev.crossdock.cli.online;

import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries again}. */
@Command(
    name = "again",
    description = "Send a dead delivery again, with the same idempotency key.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock deliveries again 12 --why 'the address is mended'")
final class DeliveryAgainCommand extends DeliveryCommand {

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "For the record")
  String why = "";

  @Override
  void run() throws HubProblem {
    var story = hub().post(path("/again"), Map.of("why", why));
    out().print(text(story, ZoneId.systemDefault()));
  }
}
