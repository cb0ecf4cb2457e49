package dev.crossdock.diagnostics;

import org.jspecify.annotations.Nullable;

/**
 * A place in the raw bytes of a transmission. Positions count from 1, 0 means "not about one";
 * {@code offset} counts bytes from 0 at the start of the transmission.
 *
 * @param segment segment tag, or what the place lies in: record type, field, column by the header
 *     of its file, path in XML and JSON
 * @param segmentPosition position of the segment in its transaction set (ST or UNH is 1); for
 *     records, the record number
 * @param element element position in the segment; for records, the column, or the first character
 *     of a field of fixed length
 * @param component component position in a composite; the last character of a field of fixed length
 *     that has several
 * @param line line in the transmission, counting line feeds (or terminators where there are none)
 */
public record Place(
    @Nullable String segment,
    int segmentPosition,
    int element,
    int component,
    long line,
    long column,
    long offset) {

  /** A place of which only the byte offset is known. */
  public static Place at(long offset) {
    return new Place(null, 0, 0, 0, 0, 0, offset);
  }
}
