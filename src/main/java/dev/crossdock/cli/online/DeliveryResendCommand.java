package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries resend}. */
@Command(
    name = "resend",
    description = "Resend a dead-lettered delivery, with the same idempotency key.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock deliveries resend 12 --reason 'the address is mended'")
final class DeliveryResendCommand extends DeliveryCommand {

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the record")
  String reason = "";

  @Override
  void run() throws HubProblem {
    var story = hub().post(path("/resend"), Map.of("reason", reason));
    out().print(text(story, zone()));
  }
}
