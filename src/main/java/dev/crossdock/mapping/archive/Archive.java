package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The files in an archive, one after the other. Not thread-safe. */
public interface Archive extends AutoCloseable {

  /**
   * The next file, null at the end. Throws {@link ArchiveFailure} where there is none to be read;
   * what lies behind it comes with the next call, unless all is refused.
   */
  @Nullable ArchiveEntry next() throws IOException;

  @Override
  void close() throws IOException;

  /** Opens bytes that are an archive. */
  static Archive open(RawBytes bytes, String name, ArchiveLimits limits) throws IOException {
    return Magic.isGzip(bytes)
        ? new GzipArchive(bytes, name, limits)
        : new ZipArchive(bytes, limits);
  }
}
