package dev.crossdock.cli.archive;

import dev.crossdock.infrastructure.OwnerOnly;
import dev.crossdock.retention.archive.ArchiveSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossdock archive extract}. */
@Command(
    name = "extract",
    description = {
      "Take a file out of the archive into a new folder.",
      "Its bytes as received, what was sent, canonical documents, and its trace as lines of JSON."
          + " Needs the archive's files and no hub."
    },
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class ArchiveExtractCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TRANSMISSION", description = "Its transmission number")
  long transmission;

  @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is not there yet")
  Path folder = Path.of("");

  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    var newest = new ArchiveSearch(options.folder()).newest(transmission);
    if (newest.isEmpty()) {
      line.getErr().println("The archive has nothing of transmission " + transmission + ".");
      return 1;
    }
    if (Files.exists(folder)) {
      line.getErr().println(folder + " is there already: name a new folder.");
      return 1;
    }
    OwnerOnly.folder(folder);
    for (var found : newest.entrySet()) {
      var damage = found.getValue().damage();
      if (damage.isPresent()) {
        line.getErr().println(found.getValue().name() + " can't be relied on: " + damage.get());
        return 1;
      }
      found
          .getValue()
          .contents(
              transmission,
              (kind, document, content) -> {
                if (kind.equals(found.getKey())) {
                  var file = folder.resolve(name(kind, document));
                  Files.copy(content, file);
                  line.getOut().println(file);
                }
              });
    }
    return 0;
  }

  private static String name(String kind, long document) {
    if (kind.equals("trace")) {
      return "trace.jsonl";
    }
    return document == 0
        ? "received"
        : kind.equals("canonical") ? document + ".json" : document + ".sent";
  }
}
