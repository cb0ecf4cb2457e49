package dev.crossdock.cli.online;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock archive restore}. */
@Command(
    name = "restore",
    description = {
      "Restore a file from the archive into the running hub.",
      "Puts back what the hub purged of its trace, bytes and canonical documents: it can be"
          + " looked at and replayed then."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
public final class ArchiveRestoreCommand extends AsPerson {

  @Parameters(index = "0", paramLabel = "TRANSMISSION", description = "Its transmission number")
  long transmission;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the record")
  String reason = "";

  @Option(
      names = "--keep",
      paramLabel = "T",
      defaultValue = "30d",
      description = "It is not purged again for this long (default: ${DEFAULT-VALUE})")
  String keep = "30d";

  @Override
  void run() throws HubProblem {
    long days = Math.max(1, Since.span(keep).toDays());
    var back =
        asPerson()
            .post(
                "/api/v1/retention/" + transmission + "/restore",
                Map.of("reason", reason, "days", days));
    var kinds = back.path("kinds");
    if (kinds.isEmpty()) {
      out().printf("Transmission %d is all there; nothing was restored. ", transmission);
    } else {
      var names = new StringBuilder();
      kinds.forEach(kind -> names.append(names.isEmpty() ? "" : ", ").append(kind.asText()));
      out().printf("Restored of transmission %d: %s. ", transmission, names);
    }
    out().printf("It is retained until %s.%n", back.path("until").asText());
  }
}
