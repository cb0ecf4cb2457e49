package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock transmissions unarchive}. */
@Command(
    name = "unarchive",
    description = "Take transmissions back from the archived ones, with their documents.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock transmissions unarchive 17 --reason 'the sender is known now'")
final class TransmissionsUnarchiveCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("transmissions", "unarchive", "is back");
  }
}
