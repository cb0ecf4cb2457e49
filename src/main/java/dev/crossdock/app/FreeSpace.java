package dev.crossdock.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Free bytes on the fullest of the disks below a data folder: the embedded PostgreSQL and the
 * broker may each have one of their own. What can't be asked counts as free.
 */
record FreeSpace(Path data) implements LongSupplier {

  private static final Logger LOG = Logger.getLogger(FreeSpace.class);

  @Override
  public long getAsLong() {
    try (var below = Files.list(data)) {
      return Stream.concat(Stream.of(data), below.filter(Files::isDirectory))
          .mapToLong(FreeSpace::of)
          .min()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      LOG.debugf(e, "%s can't be listed", data);
      return Long.MAX_VALUE;
    }
  }

  private static long of(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      LOG.debugf(e, "nobody knows how much is free at %s", folder);
      return Long.MAX_VALUE;
    }
  }
}
