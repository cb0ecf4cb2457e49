package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock parked resume}. */
@Command(
    name = "resume",
    description = "Let a parked document take effect without its predecessor.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock parked resume 12 --reason 'the order was typed in by hand'")
final class ParkedResumeCommand extends ParkedDecision {

  @Override
  void run() throws HubProblem {
    decide("resume", "Document %d waits no longer.%n");
  }
}
