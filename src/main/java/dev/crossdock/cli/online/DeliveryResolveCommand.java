package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries resolve}. */
@Command(
    name = "resolve",
    description = "Say whether the target has a delivery that is in doubt.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock deliveries resolve 12 --delivered --reason 'it is order 4711 in the ERP'",
      "  crossdock deliveries resolve 12 --not-delivered --reason 'the ERP knows nothing of it'"
    })
final class DeliveryResolveCommand extends DeliveryCommand {

  @ArgGroup(exclusive = true, multiplicity = "1")
  Said said = new Said();

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the record")
  String reason = "";

  static final class Said {
    @Option(names = "--delivered", required = true, description = "The target has it: it is done")
    boolean delivered;

    @Option(
        names = "--not-delivered",
        required = true,
        description = "The target does not have it: it is sent again")
    boolean notDelivered;
  }

  @Override
  void run() throws HubProblem {
    var story =
        hub().post(path("/resolution"), Map.of("delivered", said.delivered, "reason", reason));
    out().print(text(story, zone()));
  }
}
