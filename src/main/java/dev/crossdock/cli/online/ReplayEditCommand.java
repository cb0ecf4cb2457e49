package dev.crossdock.cli.online;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock replay edit}. */
@Command(
    name = "edit",
    description = {
      "Have a document that took no effect say something else, and accept that.",
      "FILE is the whole of it as canonical JSON or, with --raw, its segments from ST to SE or UNH"
          + " to UNT, which are read in place of those that came.",
      "What it said is kept. An invoice waits for a second person: crossdock replay approve."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock replay edit 4711 order.json --dry-run",
      "  crossdock replay edit 4711 order.edi --raw --reason 'the date was told by telephone'",
      "  crossdock replay edit 4711 invoice.json --user olga --reason 'agreed with Birke, call of"
          + " 3/4'"
    })
final class ReplayEditCommand extends AsPerson {

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "Id of the document")
  long document;

  @Parameters(index = "1", paramLabel = "FILE", description = "All that it is to say")
  Path file = Path.of("");

  @Option(names = "--raw", description = "FILE is what is to be read, X12 or EDIFACT")
  boolean raw;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the replay")
  @Nullable String reason;

  @Option(names = "--dry-run", description = "Only say what would differ and become of it")
  boolean dryRun;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    if (!dryRun && (reason == null || reason.isBlank())) {
      throw new IllegalArgumentException("Give a reason with --reason; it is kept with the replay");
    }
    var body = new HashMap<String, @Nullable Object>();
    body.put("point", raw ? "raw" : "canonical");
    body.put("documents", List.of(document));
    body.put(raw ? "editedRaw" : "edited", raw ? base64() : text());
    body.put("reason", reason);
    var address = "/api/v1/replays" + (dryRun ? "/dry-run" : "");
    var answer = asPerson().post(address, body);
    if (json) {
      print(answer);
    } else {
      out().print(dryRun ? ReplayText.dryRun(answer) : ReplayText.begun(answer));
    }
  }

  private String base64() {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
    }
  }
}
