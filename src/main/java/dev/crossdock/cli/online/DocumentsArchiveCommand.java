package dev.crossdock.cli.online;

import picocli.CommandLine.Command;

/** {@code crossdock documents archive}. */
@Command(
    name = "archive",
    description =
        "Set documents aside as finished: they need no more attention and are still found.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock documents archive 12 13 --reason 'sent by mistake'")
final class DocumentsArchiveCommand extends ArchiveDecision {

  @Override
  void run() throws HubProblem {
    decide("documents", "archive", "is archived");
  }
}
