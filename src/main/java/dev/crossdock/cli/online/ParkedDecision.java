package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person decides about one parked document. */
abstract class ParkedDecision extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The document's number")
  long id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the record")
  String reason = "";

  final void decide(String what, String said) throws HubProblem {
    var unused = hub().post("/api/v1/parked/" + id + '/' + what, Map.of("reason", reason));
    out().printf(said, id);
  }
}
