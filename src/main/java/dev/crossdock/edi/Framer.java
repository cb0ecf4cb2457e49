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
    return new Framing(
        java.util.List.of(), java.util.List.of(), 0, bytes.size(), java.util.List.of());
  }
}
