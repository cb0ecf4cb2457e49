package dev.crossdock.canonical;

import dev.crossdock.diagnostics.Place;

/**
 * Where in the raw bytes something was read from.
 *
 * @param segment segment tag or record type
 * @param position of the segment in its document, or of the record in its file, from 1
 * @param line in the transmission, from 1
 * @param offset of the first byte in the transmission, from 0
 */
public record Origin(String segment, int position, long line, long offset) {

  /** The same as a place of a violation. */
  public Place place() {
    return new Place(segment, position, 0, 0, line, 0, offset);
  }
}
