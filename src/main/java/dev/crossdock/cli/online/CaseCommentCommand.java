package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crossdock cases comment}. */
@Command(
    name = "comment",
    description = "Say something about a case.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock cases comment 12 'called them, they look into it'")
final class CaseCommentCommand extends CaseCommand {

  @Parameters(index = "1", paramLabel = "TEXT", description = "What to say")
  String text = "";

  @Override
  void run() throws HubProblem {
    tell(hub().post(path("/comments"), Map.of("text", text)));
  }
}
