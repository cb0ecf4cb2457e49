package dev.crossdock.cli.archive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.retention.archive.ArchiveSearch;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossdock archive find}. */
@Command(
    name = "find",
    description = {
      "Find what was purged.",
      "Finds by the beginning of a document, order or control number or of a file's name, or by a"
          + " transmission or document number. Needs the archive's files and no hub. Ends with 2"
          + " when nothing is found."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class ArchiveFindCommand implements Callable<Integer> {

  private static final int NOTHING = 2;

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TEXT", description = "What it begins with")
  String text = "";

  @Option(names = "--partner", paramLabel = "P", description = "Only of this partner")
  String partner = "";

  @Option(names = "--limit", paramLabel = "N", description = "At most (default: 50)")
  int limit = 50;

  @Option(names = "--json", description = "Print JSON")
  boolean json;

  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Override
  public Integer call() throws IOException {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var hits = new ArchiveSearch(options.folder()).find(text, partner, limit);
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(hits));
    } else if (hits.isEmpty()) {
      out.println("The archive has nothing of that.");
    } else {
      for (var hit : hits) {
        var entry = hit.entry();
        out.printf(
            "transmission %d%s  %s  %s  %s  [%s]%n",
            entry.transmission(),
            entry.document() == 0
                ? "  file " + entry.name()
                : "  document %d  %s %s"
                    .formatted(entry.document(), entry.type(), entry.number())
                    .stripTrailing(),
            entry.partner(),
            entry.received(),
            hit.file(),
            String.join(", ", hit.kinds()));
      }
      if (hits.size() == limit) {
        out.println("There may be more: --limit");
      }
    }
    return hits.isEmpty() ? NOTHING : 0;
  }
}
