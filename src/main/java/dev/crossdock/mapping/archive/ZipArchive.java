package dev.crossdock.mapping.archive;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a .zip in the order of their bytes; folders are passed over. */
final class ZipArchive implements Archive {

  private final RawBytes bytes;
  private final Counted in;
  private final Placed zip;
  private final Guard guard;
  private int found;
  private int headers;

  ZipArchive(RawBytes bytes, ArchiveLimits limits) throws IOException {
    this.bytes = bytes;
    this.in = new Counted(bytes.open(0));
    this.zip = new Placed(in);
    this.guard = new Guard(limits, in);
  }

  /** Tells where it stands. */
  private static final class Placed extends ZipInputStream {
    private final Counted counted;

    Placed(Counted counted) {
      // Names that are not marked as UTF-8 have no charset that is known; this one never fails.
      super(counted, StandardCharsets.ISO_8859_1);
      this.counted = counted;
    }

    /** What was read but pushed back is not passed yet. */
    long offset() throws IOException {
      InputStream pushedBack = in;
      return counted.count() - pushedBack.available();
    }
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (true) {
      zip.closeEntry();
      long offset = zip.offset();
      var entry = header(offset);
      if (entry == null) {
        judgeEnd(offset);
        return null;
      }
      headers++;
      if (!entry.endsWith("/") && !entry.startsWith("__MACOSX/")) {
        found++;
        guard.entry(found, entry, offset);
        return new Entry(found, entry, offset, new Content(zip, guard, entry, offset));
      }
      guard.entry(headers - found, entry, offset);
    }
  }

  private @Nullable String header(long offset) throws IOException {
    try {
      var entry = zip.getNextEntry();
      return entry == null ? null : entry.getName();
    } catch (ZipException e) {
      var message = String.valueOf(e.getMessage());
      throw message.contains("encrypted")
          ? new ArchiveFailure(
              Code.ARCHIVE_ENCRYPTED, "The next file in it is encrypted.", "", offset)
          : new ArchiveFailure(Code.ARCHIVE_BROKEN, "It is damaged: " + message + '.', "", offset);
    } catch (EOFException e) {
      throw new ArchiveFailure(Code.ARCHIVE_BROKEN, "It breaks off.", "", offset);
    } catch (IllegalArgumentException e) {
      throw new ArchiveFailure(Code.ARCHIVE_BROKEN, "A file's name can't be read.", "", offset);
    }
  }

  /** A .zip ends with its list; without it, files may have been lost. */
  private void judgeEnd(long offset) throws IOException {
    int listed = EndRecord.entries(bytes);
    if (listed < 0) {
      throw new ArchiveFailure(
          Code.ARCHIVE_BROKEN, "The list at its end is missing: it breaks off.", "", offset);
    }
    if (listed != (headers & 0xffff) && listed != 0xffff) {
      throw new ArchiveFailure(
          Code.ARCHIVE_BROKEN,
          "Its list tells of %d files, %d were found.".formatted(listed, headers),
          "",
          offset);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
