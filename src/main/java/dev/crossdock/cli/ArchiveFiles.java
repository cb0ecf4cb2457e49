package dev.crossdock.cli;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.archive.Archive;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.archive.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files in a .zip or .gz, one after the other, as if each had come alone. */
final class ArchiveFiles {

  private ArchiveFiles() {}

  /** What is done with a file. */
  interface Use {
    void file(String name, RawBytes bytes) throws IOException;
  }

  /** Hands over those that can be read; returns what is wrong with the others. */
  static List<Violation> each(RawBytes bytes, String name, Use use) throws IOException {
    var judged = Judged.of(bytes, name, ArchiveLimits.DEFAULT);
    var copy = Files.createTempFile("crossdock", ".entry");
    try (var archive = Archive.open(bytes, name, ArchiveLimits.DEFAULT)) {
      for (var entry = judged.nextGood(archive, 0);
          entry != null;
          entry = judged.nextGood(archive, entry.no())) {
        Files.copy(entry.content(), copy, StandardCopyOption.REPLACE_EXISTING);
        use.file(entry.name(), RawBytes.of(copy));
      }
    } finally {
      Files.deleteIfExists(copy);
    }
    return judged.violations();
  }
}
