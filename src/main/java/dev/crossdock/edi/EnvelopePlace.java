package dev.crossdock.edi;

import dev.crossdock.diagnostics.Place;
import java.nio.charset.StandardCharsets;

/** Places of envelope segments. */
final class EnvelopePlace {

  private EnvelopePlace() {}

  /** The place of the scanner's current segment. */
  static Place of(SegmentScanner scanner) {
    return new Place(
        tag(scanner.tag()),
        0,
        0,
        0,
        scanner.segmentLine(),
        scanner.segmentColumn(),
        scanner.from());
  }

  /** The place the scanner stands at. */
  static Place at(SegmentScanner scanner) {
    return new Place(null, 0, 0, 0, scanner.line(), scanner.column(), scanner.offset());
  }

  /** The same place, at an element. */
  static Place element(Place place, int element) {
    return new Place(
        place.segment(),
        place.segmentPosition(),
        element,
        0,
        place.line(),
        place.column(),
        place.offset());
  }

  static String tag(int packed) {
    byte[] bytes = {(byte) (packed >> 16), (byte) (packed >> 8), (byte) packed};
    int from = bytes[0] != 0 ? 0 : bytes[1] != 0 ? 1 : 2;
    return new String(bytes, from, 3 - from, StandardCharsets.ISO_8859_1).strip();
  }
}
