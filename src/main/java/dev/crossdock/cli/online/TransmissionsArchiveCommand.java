package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock transmissions archive}. */
@Command(
    name = "archive",
    description = "Set transmissions aside as finished, with their documents that need attention.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock transmissions archive 17 --reason 'unknown sender, nobody misses it'")
final class TransmissionsArchiveCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("transmissions", "archive", "is archived");
  }
}
