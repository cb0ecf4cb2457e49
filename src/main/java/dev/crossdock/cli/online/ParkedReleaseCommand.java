package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock parked release}. */
@Command(
    name = "release",
    description = "Let a parked document take effect without its predecessor.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock parked release 12 --why 'the order was typed in by hand'")
final class ParkedReleaseCommand extends ParkedDecision {

  @Override
  void run() throws HubProblem {
    decide("release", "Document %d waits no longer.%n");
  }
}
