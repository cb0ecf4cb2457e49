package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * What lies behind a place at which a file of several documents can't be read on.
 *
 * @param from where it begins; the same as {@code to} where there is nothing
 * @param to the end of the file
 */
public record Rest(long from, long to, long line, long column) {

  /** Nothing. */
  public static final Rest NONE = new Rest(0, 0, 0, 0);

  /** How many bytes. */
  public long length() {
    return to - from;
  }

  /** Says from where to where nothing was read; nothing where there is nothing. */
  public List<Violation> violations() {
    if (length() == 0) {
      return List.of();
    }
    return List.of(
        Violation.of(
            FileCode.REST_NOT_READ,
            null,
            new Place(null, 0, 0, 0, line, column, from),
            null,
            "The bytes from %d to the end of the file at %d were not read.".formatted(from, to)));
  }
}
