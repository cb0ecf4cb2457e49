package dev.crossdock.cli.online;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock cases show}. */
@Command(
    name = "show",
    description = "Show a case with its evidence and history.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock cases show 12 --json")
final class CaseShowCommand extends CaseCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var answer = hub().get(path(""));
    if (json) {
      print(answer);
    } else {
      out().print(CaseText.of(answer, zone()));
    }
  }
}
