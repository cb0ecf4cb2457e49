package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock documents withdraw}. */
@Command(
    name = "withdraw",
    description = "Withdraw documents that are on hold or parked: no target gets them.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock documents withdraw 12 --reason 'the partner sends it again'")
final class DocumentsWithdrawCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("documents", "withdrawal", "is withdrawn");
  }
}
