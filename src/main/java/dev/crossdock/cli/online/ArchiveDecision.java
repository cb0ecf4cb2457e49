package dev.crossdock.cli.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person decides about one document or transmission, or several. */
abstract class ArchiveDecision extends AsPerson {

  @Parameters(
      arity = "1..*",
      paramLabel = "NUMBER",
      description = "Numbers, as the lists show them")
  List<Long> ids = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "For the audit log")
  String reason = "";

  private boolean refused;

  /**
   * Does it to each of them.
   *
   * @param path of the list, such as {@code documents}; {@code verb} is behind the number
   * @param done what is said of each, with its number
   */
  final void decide(String path, String verb, String done) throws HubProblem {
    var hub = asPerson();
    for (long id : ids) {
      try {
        var unused = hub.post("/api/v1/" + path + "/" + id + "/" + verb, Map.of("reason", reason));
        out().printf("%d %s.%n", id, done);
      } catch (HubProblem e) {
        refused = true;
        err().println(id + ": " + e.getMessage());
      }
    }
  }

  @Override
  int exitCode() {
    return refused ? 1 : 0;
  }
}
