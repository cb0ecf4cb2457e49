package dev.crossdock.cli.online;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock cases assign}. */
@Command(
    name = "assign",
    description = "Give a case to somebody, or to another owner.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock cases assign 12 anna",
      "  crossdock cases assign 12 --owner integration --reason 'the map is wrong'",
    })
final class CaseAssignCommand extends CaseCommand {

  @Parameters(index = "1", arity = "0..1", paramLabel = "USER", description = "Who works on it")
  @Nullable String assignee;

  @Option(names = "--owner", paramLabel = "O", description = "The team it goes to")
  @Nullable String owner;

  @Option(names = "--reason", paramLabel = "TEXT", description = "For the history")
  @Nullable String reason;

  @Override
  void run() throws HubProblem {
    if (assignee == null && owner == null) {
      throw new IllegalArgumentException("Name a user, or an owner with --owner");
    }
    var hub = hub();
    var body = new HashMap<String, @Nullable Object>();
    body.put("assignee", assignee);
    body.put("owner", owner);
    body.put("version", version(hub));
    body.put("reason", reason);
    tell(hub.post(path("/assignment"), body));
  }
}
