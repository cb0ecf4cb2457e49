package dev.crossdock.cli.archive;

import dev.crossdock.retention.archive.ArchiveFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the archive is. */
final class ArchiveOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The hub's data folder (default: ${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive's folder; archive in the data folder unless named")
  @Nullable Path archive;

  ArchiveFolder folder() throws IOException {
    var folder = archive == null ? data.resolve("archive") : archive;
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder + " (is the archive elsewhere? name it with --archive)");
    }
    return new ArchiveFolder(folder);
  }
}
