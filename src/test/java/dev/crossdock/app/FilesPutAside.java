package dev.crossdock.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What routes put aside: files whose names begin with the time. */
final class FilesPutAside {

  private FilesPutAside() {}

  /** The bytes of the file that came by this name; null where it is not there. */
  static byte @Nullable [] named(Path folder, String name) throws IOException {
    if (Files.notExists(folder)) {
      return null;
    }
    try (var files = Files.list(folder)) {
      var file = files.filter(f -> f.toString().endsWith('-' + name)).findFirst();
      return file.isEmpty() ? null : Files.readAllBytes(file.get());
    }
  }
}
