package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock cases resolve}. */
@Command(
    name = "resolve",
    description = "Say that a case is dealt with, and how.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock cases resolve 12 --reason 'the partner sends it again'")
final class CaseResolveCommand extends CaseCommand {

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "How, for the history")
  String reason = "";

  @Override
  void run() throws HubProblem {
    var hub = hub();
    tell(
        hub.post(
            path("/transitions"),
            Map.of("transition", "resolve", "version", version(hub), "reason", reason)));
  }
}
