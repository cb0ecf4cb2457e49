package dev.crossdock.cli.online;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.audit.ExportedAct;
import dev.crossdock.audit.Sealer;
import dev.crossdock.audit.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock audit verify}. */
@Command(
    name = "verify",
    description = {
      "Check that no act in the audit log was changed, taken out or slipped in.",
      "Without FILE the log of the running hub is read, and held against the heads of the chain"
          + " that lie in its data folder; the hashes are computed here."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is in order", "2:something is not", "1:the log can't be read"})
final class AuditVerifyCommand extends OnlineCommand {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BROKEN = 2;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Of crossdock audit export")
  @Nullable Path file;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A head noted earlier, such as in the hub's log; it must be in the chain still")
  List<String> heads = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON")
  boolean json;

  private boolean broken;

  @Override
  void run() throws HubProblem {
    try {
      var result = file == null ? ofTheHub() : of(file, heads);
      broken = result.broken() > 0;
      if (json) {
        print(JSON.valueToTree(result));
      } else {
        out().print(text(result));
      }
    } catch (IOException e) {
      throw new HubProblem("The audit log can't be read: " + e.getMessage());
    }
  }

  @Override
  int exitCode() {
    return broken ? BROKEN : 0;
  }

  private Verification.Result ofTheHub() throws HubProblem, IOException {
    // before the export, so that it has all of them
    var noted = new ArrayList<>(Sealer.heads(data.resolve("audit-heads")));
    noted.addAll(heads);
    var copy = Files.createTempFile("crossdock", ".audit");
    try {
      hub().download(AuditExportCommand.ADDRESS, copy);
      return of(copy, noted);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Verification.Result of(Path file, List<String> heads)
      throws IOException, HubProblem {
    try (var lines = Files.newBufferedReader(file)) {
      var verification = new Verification(asOf(lines.readLine()), heads);
      String line;
      for (int no = 2; (line = lines.readLine()) != null; no++) {
        check(verification, no, line);
      }
      return verification.result();
    }
  }

  private static Instant asOf(@Nullable String line) throws HubProblem, JsonProcessingException {
    var first = line == null ? JSON.nullNode() : tree(line);
    if (first.path("auditLog").asInt() != 1) {
      throw new HubProblem("This is not an export of an audit log.");
    }
    return Instant.parse(first.path("at").asText());
  }

  private static void check(Verification verification, int no, String line) {
    try {
      verification.check(ExportedAct.of(tree(line)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      verification.unreadable(no);
    }
  }

  private static JsonNode tree(String line) throws JsonProcessingException {
    return JSON.readTree(line);
  }

  private static String text(Verification.Result result) {
    var text = new StringBuilder();
    for (var finding : result.findings()) {
      text.append("%s: %s%n".formatted(finding.kind(), finding.text()));
    }
    if (result.broken() > result.findings().size()) {
      text.append("and %d more%n".formatted(result.broken() - result.findings().size()));
    }
    var head = result.head();
    text.append(
        result.broken() == 0
            ? "%d acts, all in order.%n".formatted(result.acts())
            : "%d acts; the log is broken. In order up to %s.%n"
                .formatted(result.acts(), result.verifiedUntil()));
    if (head != null) {
      text.append("Head: seal %d, %s%n".formatted(head.number(), head.hash()));
    }
    return text.toString();
  }
}
