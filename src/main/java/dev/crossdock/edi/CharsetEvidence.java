package dev.crossdock.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What bytes above 127 tell about the charset they are in. */
final class CharsetEvidence {

  private boolean high;
  private boolean controls;
  private boolean broken;
  private int pending;
  private long expected = -1;
  private long first = -1;

  void reset() {
    high = false;
    controls = false;
    broken = false;
    pending = 0;
    expected = -1;
    first = -1;
  }

  /** Takes one byte above 127 and its offset. */
  void high(byte value, long offset) {
    int b = value & 0xff;
    if (!high) {
      high = true;
      first = offset;
    }
    controls |= b < 0xa0;
    if (pending > 0 && offset == expected && b < 0xc0) {
      pending--;
    } else {
      broken |= pending > 0 || b < 0xc2 || b > 0xf4;
      pending = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
    }
    expected = offset + 1;
  }

  /** Whether there is any byte above 127. */
  boolean any() {
    return high;
  }

  /** Offset of the first byte above 127, -1 when there is none. */
  long first() {
    return first;
  }

  /** Whether there are bytes that ISO 8859 has no printable character for. */
  boolean controls() {
    return controls;
  }

  /** Whether all is valid UTF-8. */
  boolean utf8() {
    return !broken && pending == 0;
  }

  /** The charset the bytes are in, given the one that was named. */
  Charset actual(Charset named) {
    if (!high) {
      return named;
    } else if (named.equals(StandardCharsets.UTF_8)) {
      return utf8() ? named : StandardCharsets.ISO_8859_1;
    } else if (named.equals(StandardCharsets.US_ASCII)) {
      return utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
    boolean latin = named.equals(StandardCharsets.ISO_8859_1) || named.name().contains("1252");
    return utf8() && (latin || controls) ? StandardCharsets.UTF_8 : named;
  }
}
