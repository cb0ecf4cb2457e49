package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One packed file, named like the archive without {@code .gz}. */
final class GzipArchive implements Archive {

  private final Counted in;
  private final String name;
  private final Guard guard;
  private boolean done;

  GzipArchive(RawBytes bytes, String archive, ArchiveLimits limits) throws IOException {
    this.in = new Counted(bytes.open(0));
    this.name = archive.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
    this.guard = new Guard(limits);
    guard.reads(in);
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    try {
      return new ArchiveEntry(
          1, name, 0, new ArchiveEntryContent(new GZIPInputStream(in), guard, name, 0, () -> {}));
    } catch (IOException e) {
      throw new ArchiveFailure(
          FileCode.ARCHIVE_BROKEN, "Its header can't be read: " + e.getMessage() + '.', name, 0);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
