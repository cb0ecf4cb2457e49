package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.FileCode;
import java.io.InputStream;

/** Counts what comes out of an archive and refuses it when that is more than it may. */
final class Guard {

  private final ArchiveLimits limits;
  private Counted in = new Counted(InputStream.nullInputStream());
  private long before;
  private long out;

  Guard(ArchiveLimits limits) {
    this.limits = limits;
  }

  /** From now on the archive is read through this. */
  void reads(Counted other) {
    before += in.count();
    in = other;
  }

  void entry(int no, String name, long offset) throws ArchiveFailure {
    if (no > limits.entries()) {
      throw new ArchiveFailure(
          FileCode.ARCHIVE_TOO_LARGE,
          "There are more than " + limits.entries() + " files in it.",
          name,
          offset);
    }
  }

  void came(int bytes, String name, long offset) throws ArchiveFailure {
    out += bytes;
    if (out > limits.bytes()) {
      throw new ArchiveFailure(
          FileCode.ARCHIVE_TOO_LARGE,
          "The files in it are longer than " + limits.bytes() + " bytes.",
          name,
          offset);
    }
    if (out > ArchiveLimits.FREE && out / limits.ratio() > before + in.count()) {
      throw new ArchiveFailure(
          FileCode.ARCHIVE_TOO_LARGE,
          "More than %d bytes come of each of its bytes.".formatted(limits.ratio()),
          name,
          offset);
    }
  }
}
