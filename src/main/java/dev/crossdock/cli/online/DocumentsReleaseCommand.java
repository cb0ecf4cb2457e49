package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock documents release}. */
@Command(
    name = "release",
    description = "Let documents on hold be accepted.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock documents release 12 --reason 'meant for production'")
final class DocumentsReleaseCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("documents", "release", "is released");
  }
}
