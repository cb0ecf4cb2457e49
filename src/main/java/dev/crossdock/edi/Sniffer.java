package dev.crossdock.edi;

import java.io.IOException;
import java.io.InputStream;

/** Tells from the first bytes what a file is; a guess for people, never a decision to accept. */
public final class Sniffer {

  private static final int LOOK_AT = 8192;

  private Sniffer() {}

  /** What the bytes look like. */
  public static Detection detect(RawBytes bytes) throws IOException {
    try (InputStream in = bytes.open(0)) {
      return detect(in.readNBytes(LOOK_AT));
    }
  }

  /** What a file that begins with these bytes looks like. */
  public static Detection detect(byte[] head) {
    int at = bom(head);
    while (at < head.length && SegmentScanner.isBlank(head[at])) {
      at++;
    }
    if (at == head.length) {
      return Detection.EMPTY;
    }
    if (Headers.isa(head, at, head.length) || Headers.oddIsa(head, at, head.length) > 0) {
      return Detection.X12;
    }
    if (edifact(head, at)) {
      return Detection.EDIFACT;
    }
    if (binary(head, at)) {
      return Detection.BINARY;
    }
    return switch (head[at]) {
      case '<' -> Detection.XML;
      case '{', '[' -> Detection.JSON;
      default -> Detection.TEXT;
    };
  }

  private static int bom(byte[] b) {
    boolean utf8 =
        b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
    return utf8 ? 3 : 0;
  }

  private static boolean edifact(byte[] b, int at) {
    if (b.length - at < 9 || b[at] != 'U' || b[at + 1] != 'N') {
      return false;
    }
    return switch (b[at + 2]) {
      case 'A' -> Headers.unaAlone(b, at, b.length) > 0;
      case 'B' -> Headers.unb(b, at, b.length, b[at + 3]);
      case 'H', 'G' -> Headers.separates(b[at + 3]);
      default -> false;
    };
  }

  private static boolean binary(byte[] b, int at) {
    int controls = 0;
    for (int i = at; i < b.length; i++) {
      if (b[i] == 0) {
        return true;
      }
      if (b[i] >= 0 && b[i] < 32 && !SegmentScanner.isBlank(b[i]) && b[i] != '\f') {
        controls++;
      }
    }
    return controls * 20 > b.length - at;
  }
}
