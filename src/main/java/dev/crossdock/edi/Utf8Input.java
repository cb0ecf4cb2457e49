package dev.crossdock.edi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that are UTF-8 throughout: in place of each byte that is not, a reader gets {@link
 * #SUBSTITUTE}, which {@link Characters} refuses in a text. So one bad byte does not end the
 * reading of a whole file, and every offset stays what it is.
 */
public final class Utf8Input extends FilterInputStream {

  /** DEL: one byte, one character, and never part of a sound text. */
  public static final byte SUBSTITUTE = 0x7f;

  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int sound;
  private int limit;
  private boolean ended;

  public Utf8Input(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return ready() ? buffer[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, sound - at);
    System.arraycopy(buffer, at, to, offset, count);
    at += count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && ready()) {
      int step = (int) Math.min(count - skipped, sound - at);
      at += step;
      skipped += step;
    }
    return skipped;
  }

  @Override
  public int available() {
    return sound - at;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private boolean ready() throws IOException {
    while (at == sound && !(ended && sound == limit)) {
      fill();
    }
    return at < sound;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    limit -= at;
    at = 0;
    sound = 0;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
    } else {
      limit += read;
    }
    while (sound < limit) {
      int length = length(buffer, sound, limit, ended);
      if (length < 0) {
        return; // the rest of the character is still to come
      }
      if (length == 0) {
        buffer[sound] = SUBSTITUTE;
        length = 1;
      }
      sound += length;
    }
  }

  /**
   * Bytes of the character that begins here; 0 where none does, -1 where more bytes must tell.
   *
   * @param last whether no bytes come behind {@code limit}
   */
  private static int length(byte[] b, int at, int limit, boolean last) {
    int first = b[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i == limit) {
        return last ? 0 : -1;
      }
      int next = b[at + i] & 0xff;
      int least = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int most = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (next < least || next > most) {
        return 0;
      }
    }
    return length;
  }
}
