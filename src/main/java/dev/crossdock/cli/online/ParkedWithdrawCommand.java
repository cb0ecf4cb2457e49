package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock parked withdraw}. */
@Command(
    name = "withdraw",
    description = "Say that a parked document is not to take effect.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock parked withdraw 12 --reason 'the partner sends it again'")
final class ParkedWithdrawCommand extends ParkedDecision {

  @Override
  void run() throws HubProblem {
    decide("withdrawal", "Document %d is withdrawn.%n");
  }
}
