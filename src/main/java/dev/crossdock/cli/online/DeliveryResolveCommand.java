package dev.crossdock.cli.online;

import java.time.ZoneId;
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
      "  crossdock deliveries resolve 12 --did --why 'it is order 4711 in the ERP'",
      "  crossdock deliveries resolve 12 --did-not --why 'the ERP knows nothing of it'"
    })
final class DeliveryResolveCommand extends DeliveryCommand {

  @ArgGroup(exclusive = true, multiplicity = "1")
  Said said = new Said();

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "For the record")
  String why = "";

  static final class Said {
    @Option(names = "--did", required = true, description = "The target has it: it is done")
    boolean did;

    @Option(names = "--did-not", required = true, description = "It has it not: sent again")
    boolean didNot;
  }

  @Override
  void run() throws HubProblem {
    var story = hub().post(path("/resolution"), Map.of("did", said.did, "why", why));
    out().print(text(story, ZoneId.systemDefault()));
  }
}
