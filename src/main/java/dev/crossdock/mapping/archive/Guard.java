package dev.crossdock.mapping.archive;

import dev.crossdock.fault.Code;

/** Counts what comes out of an archive and refuses it when that is more than it may. */
final class Guard {

  private final ArchiveLimits limits;
  private final Counted in;
  private long out;

  Guard(ArchiveLimits limits, Counted in) {
    this.limits = limits;
    this.in = in;
  }

  void entry(int no, String name, long offset) throws ArchiveFailure {
    if (no > limits.entries()) {
      throw new ArchiveFailure(
          Code.ARCHIVE_TOO_LARGE,
          "There are more than " + limits.entries() + " files in it.",
          name,
          offset);
    }
  }

  void came(int bytes, String name, long offset) throws ArchiveFailure {
    out += bytes;
    if (out > limits.bytes()) {
      throw new ArchiveFailure(
          Code.ARCHIVE_TOO_LARGE,
          "The files in it are longer than " + limits.bytes() + " bytes.",
          name,
          offset);
    }
    if (out > ArchiveLimits.FREE && out / limits.ratio() > in.count()) {
      throw new ArchiveFailure(
          Code.ARCHIVE_TOO_LARGE,
          "More than %d bytes come of each of its bytes.".formatted(limits.ratio()),
          name,
          offset);
    }
  }
}
