package dev.crossdock.edi;

import java.io.IOException;

/**
 * First pass over a transmission: finds the interchanges, judges their envelopes and counts their
 * documents, in memory that does not grow with the size of the transmission. Bad content never
 * throws; it is told as violations.
 */
public final class Framer {

  private Framer() {}

  /** Frames the whole transmission. */
  public static Framing scan(RawBytes bytes, FramingOptions options) throws IOException {
    try (var scanner = new SegmentScanner(bytes.open(0), 0, 1, 1)) {
      return new TransmissionScan(scanner, options).read();
    }
  }
}
