package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.edi.RawBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a .zip in the order of their bytes; folders are passed over. Behind a damaged one it
 * goes on where the list at the end says that the next begins.
 */
final class ZipArchive implements Archive {

  private final RawBytes bytes;
  private final ArchiveLimits limits;
  private final Guard guard;
  private @Nullable Listed listed;
  private Placed zip;
  private long offset;
  private boolean damaged;
  private boolean resumed;
  private boolean done;
  private int found;
  private int headers;

  ZipArchive(RawBytes bytes, ArchiveLimits limits) throws IOException {
    this.bytes = bytes;
    this.limits = limits;
    this.guard = new Guard(limits);
    this.zip = open(0);
  }

  private Placed open(long from) throws IOException {
    var counted = new Counted(bytes.open(from));
    guard.reads(counted);
    return new Placed(counted, from);
  }

  /** Tells where it stands. */
  private static final class Placed extends ZipInputStream {
    private final Counted counted;
    private final long from;

    Placed(Counted counted, long from) {
      // Names that are not marked as UTF-8 have no charset that is known; this one never fails.
      super(counted, StandardCharsets.ISO_8859_1);
      this.counted = counted;
      this.from = from;
    }

    /** What was read but pushed back is not passed yet. */
    long offset() throws IOException {
      InputStream pushedBack = in;
      return from + counted.count() - pushedBack.available();
    }
  }

  @Override
  public @Nullable ArchiveEntry next() throws IOException {
    while (!done) {
      if (!passed()) {
        continue;
      }
      offset = zip.offset();
      var entry = header();
      if (entry == null) {
        done = true;
        judgeEnd();
        return null;
      }
      headers++;
      if (!entry.endsWith("/") && !entry.startsWith("__MACOSX/")) {
        found++;
        guard.entry(found, entry, offset);
        return new ArchiveEntry(
            found,
            entry,
            offset,
            new ArchiveEntryContent(zip, guard, entry, offset, () -> damaged = true));
      }
      guard.entry(headers - found, entry, offset);
    }
    return null;
  }

  /** Stands behind the last file. One that is damaged is left by the list. */
  private boolean passed() throws IOException {
    if (!damaged) {
      try {
        zip.closeEntry();
        return true;
      } catch (ZipException | EOFException e) {
        damaged = true; // nobody asked for its content
      }
    }
    damaged = false;
    var next = listed().behind(offset);
    if (next == null) {
      done = true;
      return false;
    }
    zip.close();
    zip = open(next);
    resumed = true;
    return true;
  }

  private Listed listed() throws IOException {
    var list = listed == null ? Listed.of(bytes, limits.entries()) : listed;
    listed = list;
    return list;
  }

  private @Nullable String header() throws IOException {
    try {
      var entry = zip.getNextEntry();
      if (entry == null && listed().goesOnAt(offset)) {
        throw broken("Where a file should begin, none does.");
      }
      return entry == null ? null : entry.getName();
    } catch (ZipException e) {
      var message = String.valueOf(e.getMessage());
      damaged = true;
      throw message.contains("encrypted")
          ? new ArchiveFailure(
              FileCode.ARCHIVE_ENCRYPTED, "The next file in it is encrypted.", "", offset)
          : broken("It is damaged: " + message + '.');
    } catch (EOFException e) {
      throw broken("It breaks off.");
    } catch (IllegalArgumentException e) {
      throw broken("A file's name can't be read.");
    }
  }

  private ArchiveFailure broken(String message) {
    damaged = true;
    return new ArchiveFailure(FileCode.ARCHIVE_BROKEN, message, "", offset);
  }

  /** A .zip ends with its list; without it, files may have been lost. */
  private void judgeEnd() throws IOException {
    int told = EndRecord.of(bytes).entries();
    if (told < 0) {
      throw broken("The list at its end is missing: it breaks off.");
    }
    if (!resumed && told != (headers & 0xffff) && told != 0xffff) {
      throw broken("Its list tells of %d files, %d were found.".formatted(told, headers));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
