package dev.crossdock.mapping.xml;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Utf8Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decodes a file for an XML parser, and knows at which byte each character lies. Keeps what the
 * parser has read ahead of the place last asked for, and refuses to read on when that gets too
 * much: so nothing that the parser takes for one token can fill the memory.
 */
final class XmlInput extends Reader {

  /** Characters between two events of the parser. */
  static final int MAX_AHEAD = 4 << 20;

  private static final int CHUNK = 8192;

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final Deque<char[]> ahead = new ArrayDeque<>();
  private long aheadChars;
  private int consumed;
  private long charPosition;
  private long bytePosition;
  private long bytesDecoded;
  private boolean end;

  private XmlInput(InputStream in, Charset charset, int mark) throws IOException {
    this.in = in;
    this.charset = charset;
    this.bytePosition = mark;
    this.bytesDecoded = mark;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    in.skipNBytes(mark);
    bytes.limit(0);
  }

  /** Throws {@link XmlProblem} where the declaration names a charset that is not known. */
  static XmlInput open(RawBytes raw) throws IOException {
    var declared = XmlCharset.of(raw);
    return new XmlInput(raw.open(0), declared.charset(), declared.mark());
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    var out = CharBuffer.wrap(to, offset, Math.min(length, CHUNK)).slice(); // begins at 0
    while (out.position() == 0) {
      if (!end) {
        fill();
      }
      if (end && !bytes.hasRemaining()) {
        return -1;
      }
      int before = bytes.position();
      var result = decoder.decode(bytes, out, end);
      bytesDecoded += bytes.position() - before;
      if (result.isError() && out.hasRemaining()) {
        substitute(out, result.length());
      }
    }
    int read = out.position();
    keep(to, offset, read);
    refuse(to, offset, read);
    return read;
  }

  /**
   * Puts a character that no text may hold in place of bytes that are none, as long as they are, so
   * that the document is refused in which they lie, and every place stays what it is.
   */
  private void substitute(CharBuffer out, int length) {
    int step = charset.name().startsWith("UTF-16") ? length : 1;
    bytes.position(bytes.position() + step);
    bytesDecoded += step;
    out.put((char) Utf8Input.SUBSTITUTE);
  }

  /** What XML itself does not know either would end the reading of the whole file. */
  private static void refuse(char[] in, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      char c = in[i];
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\ufffe') {
        in[i] = (char) Utf8Input.SUBSTITUTE;
      }
    }
  }

  /** Makes room and reads. */
  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read > 0) {
      bytes.position(bytes.position() + read);
    } else if (read < 0) {
      end = true;
    }
    bytes.flip();
  }

  private void keep(char[] from, int offset, int read) throws IOException {
    var copy = new char[read];
    System.arraycopy(from, offset, copy, 0, read);
    ahead.add(copy);
    aheadChars += read;
    if (aheadChars - consumed > MAX_AHEAD) {
      throw XmlProblem.tooLong(MAX_AHEAD, bytesDecoded);
    }
  }

  /**
   * The byte at which a character lies. Places are asked for in order; what lies before is
   * forgotten.
   *
   * @param character as the parser counts, which may have overflowed
   */
  long offset(int character) {
    int distance = character - (int) charPosition;
    while (distance > 0 && !ahead.isEmpty()) {
      var chunk = ahead.element();
      int step = Math.min(distance, chunk.length - consumed);
      bytePosition += length(chunk, consumed, step);
      consumed += step;
      charPosition += step;
      distance -= step;
      if (consumed == chunk.length) {
        ahead.remove();
        aheadChars -= chunk.length;
        consumed = 0;
      }
    }
    return bytePosition;
  }

  private long length(char[] chunk, int from, int count) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      boolean single =
          decoder.maxCharsPerByte() == 1 && charset.newEncoder().maxBytesPerChar() == 1;
      return single ? count : new String(chunk, from, count).getBytes(charset).length;
    }
    long length = 0;
    for (int i = from; i < from + count; i++) {
      char c = chunk[i];
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
