package dev.crossdock.cli.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A library that processes are started with: while a file is there, {@code fsync} and {@code
 * fdatasync} say that the disk failed. It is compiled where it is used.
 */
final class FailingDisk {

  private FailingDisk() {}

  /** Why it can't be had here; empty when it can. */
  static Optional<String> missing() {
    try {
      var there = Files.createTempDirectory("crossdock-drill");
      compile(there);
      Trees.delete(there);
      return Optional.empty();
    } catch (IOException | DrillFailure e) {
      return Optional.of("needs gcc, to make fsync fail");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** The file that makes it fail, while it is there. */
  static Path switchIn(Path folder) {
    return folder.resolve("fsync-fails");
  }

  /** What a process needs that is to be told so. */
  static Map<String, String> environment(Path folder)
      throws IOException, InterruptedException, DrillFailure {
    return Map.of(
        "LD_PRELOAD", compile(folder).toString(),
        "CROSSDOCK_FSYNC_FAILS", switchIn(folder).toString());
  }

  private static Path compile(Path folder) throws IOException, InterruptedException, DrillFailure {
    var source = folder.resolve("fsync.c");
    var library = folder.resolve("fsync.so");
    try (var in = FailingDisk.class.getResourceAsStream("/drill/fsync.c")) {
      if (in == null) {
        throw new IllegalStateException("fsync.c is missing");
      }
      Files.write(source, in.readAllBytes());
    }
    Tools.run(
        "gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl");
    return library;
  }
}
