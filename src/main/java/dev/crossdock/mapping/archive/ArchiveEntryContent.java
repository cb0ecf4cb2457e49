package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.edi.Detection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The bytes of one file, guarded; whatever is wrong with them is told with their place. */
public final class ArchiveEntryContent extends InputStream {

  private final InputStream in;
  private final Guard guard;
  private final String name;
  private final long offset;
  private final Runnable damaged;
  private final byte[] one = new byte[1];
  private long read;

  /** Runs {@code damaged} before it throws where the rest of the file can't be read. */
  ArchiveEntryContent(InputStream in, Guard guard, String name, long offset, Runnable damaged) {
    this.in = in;
    this.guard = guard;
    this.name = name;
    this.offset = offset;
    this.damaged = damaged;
  }

  /** Bytes read so far. */
  public long length() {
    return read;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    try {
      int count = in.read(to, from, length);
      if (count > 0) {
        boolean first = read == 0;
        read += count;
        guard.came(count, name, offset);
        if (first) {
          notNested(to, from, count);
        }
      }
      return count;
    } catch (EOFException e) {
      throw broken("The archive breaks off in it.");
    } catch (ZipException e) {
      throw broken("It is damaged: " + e.getMessage() + '.');
    }
  }

  private void notNested(byte[] bytes, int from, int count) throws ArchiveFailure {
    var head = new byte[Math.min(count, 4)];
    System.arraycopy(bytes, from, head, 0, head.length);
    if (Detection.isArchive(head)) {
      throw new ArchiveFailure(FileCode.ARCHIVE_NESTED, "It is an archive itself.", name, offset);
    }
  }

  private ArchiveFailure broken(String message) {
    damaged.run();
    return new ArchiveFailure(FileCode.ARCHIVE_BROKEN, message, name, offset);
  }
}
