package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock documents unarchive}. */
@Command(
    name = "unarchive",
    description = "Take documents back from the archived ones.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock documents unarchive 12 --reason 'needed after all'")
final class DocumentsUnarchiveCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("documents", "unarchive", "is back");
  }
}
