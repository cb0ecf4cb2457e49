package dev.crossdock.edi;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What bytes above 127 tell about the charset they are in. */
public final class CharsetEvidence {

  /** ISO 8859-1 with characters where that has control characters. */
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private boolean controls;
  private long characters;
  private long broken;
  private int begun;
  private int wanted;
  private int least;
  private int most;
  private long expected = -1;
  private long first = -1;

  CharsetEvidence() {}

  /**
   * The charset of a whole file.
   *
   * @param first offset of the first byte above 127, -1 where there is none
   */
  public record Found(Charset charset, long first) {}

  /**
   * The charset of a file for which ISO 8859-1 or Windows-1252 was agreed; any other is believed.
   */
  public static Found of(RawBytes bytes, Charset agreed) throws IOException {
    var evidence = new CharsetEvidence();
    if (agreed.equals(StandardCharsets.ISO_8859_1) || agreed.equals(WINDOWS_1252)) {
      var buffer = new byte[1 << 16];
      long at = 0;
      try (var in = bytes.open(0)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          for (int i = 0; i < read; i++) {
            if (buffer[i] < 0) {
              evidence.high(buffer[i], at + i);
            }
          }
          at += read;
        }
      }
    }
    return new Found(evidence.actual(agreed), evidence.first());
  }

  void reset() {
    controls = false;
    characters = 0;
    broken = 0;
    begun = 0;
    wanted = 0;
    expected = -1;
    first = -1;
  }

  /** Takes one byte above 127 and its offset. */
  void high(byte value, long offset) {
    int b = value & 0xff;
    if (first < 0) {
      first = offset;
    }
    controls |= b < 0xa0;
    if (wanted > 0 && offset == expected && b >= least && b <= most) {
      least = 0x80;
      most = 0xbf;
      begun++;
      if (--wanted == 0) {
        characters++;
        begun = 0;
      }
    } else {
      broken += begun;
      begin(b);
    }
    expected = offset + 1;
  }

  private void begin(int b) {
    if (b < 0xc2 || b > 0xf4) {
      broken++;
      begun = 0;
      wanted = 0;
      return;
    }
    begun = 1;
    wanted = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
    least = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    most = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
  }

  /** What was begun last is not text, but the first bytes of a segment terminator. */
  void leadOfTerminator() {
    begun = 0;
    wanted = 0;
  }

  /** Offset of the first byte above 127, -1 when there is none. */
  long first() {
    return first;
  }

  /** Bytes that belong to no character of UTF-8. */
  private long broken() {
    return broken + begun;
  }

  /**
   * The charset the bytes are in, given the one that was named. Where nearly all is UTF-8, the few
   * bytes that are not are a fault of the documents they lie in.
   */
  Charset actual(Charset named) {
    if (first < 0) {
      return named;
    } else if (named.equals(StandardCharsets.UTF_8)) {
      return characters > 0 ? named : latin();
    } else if (named.equals(StandardCharsets.US_ASCII)) {
      return characters > 0 && characters >= broken() ? StandardCharsets.UTF_8 : latin();
    }
    boolean latin = named.equals(StandardCharsets.ISO_8859_1);
    boolean utf8 = characters > broken() && (latin || controls || named.equals(WINDOWS_1252));
    return utf8 ? StandardCharsets.UTF_8 : latin ? latin() : named;
  }

  private Charset latin() {
    return controls ? WINDOWS_1252 : StandardCharsets.ISO_8859_1;
  }
}
