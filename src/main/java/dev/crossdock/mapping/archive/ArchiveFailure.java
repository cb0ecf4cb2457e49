package dev.crossdock.mapping.archive;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;

/** A file of an archive can't be read, or the archive as a whole. */
public final class ArchiveFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String entry;
  private final long offset;

  ArchiveFailure(Code code, String message, String entry, long offset) {
    super(message);
    this.code = code;
    this.entry = entry;
    this.offset = offset;
  }

  /** Whether nothing of the archive is to be read. */
  public boolean refusesAll() {
    return code == FileCode.ARCHIVE_TOO_LARGE;
  }

  /** Whether the file can be unpacked, though it is not read. */
  boolean isWhole() {
    return code == FileCode.ARCHIVE_NESTED;
  }

  /** Names the entry, and the byte of the archive at which it begins. */
  public Violation violation() {
    return Violation.of(
        code,
        null,
        new Place(entry.isEmpty() ? null : entry, 0, 0, 0, 0, 0, offset),
        null,
        String.valueOf(getMessage()));
  }
}
