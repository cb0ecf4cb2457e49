package dev.crossdock.lab.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** While a file is there, {@code fsync} and {@code fdatasync} say that the disk failed. */
final class FailingDisk {

  private FailingDisk() {}

  /** The file that makes it fail, while it is there. */
  static Path switchIn(Path folder) {
    return folder.resolve("fsync-fails");
  }

  /** What a process needs that is to be told so. */
  static Map<String, String> environment(Path folder)
      throws IOException, InterruptedException, DrillFailure {
    return Preload.environment("fsync", folder, "CROSSDOCK_FSYNC_FAILS", switchIn(folder));
  }
}
