package dev.crossdock.edi.write;

import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes one interchange segment by segment, and counts the segments. In EDIFACT the delimiters of
 * a value are released; what can't be written, such as a delimiter in X12 or a character outside of
 * the charset, is an {@link IOException} and nothing of its segment is written. Not thread-safe.
 */
public final class SegmentWriter {

  /** ISA11 and ISA16 name delimiters. */
  private static final String NAMES_DELIMITERS = "ISA";

  /** Longest identifier of an envelope. */
  private static final int LONGEST_ECHO = 35;

  private final Syntax syntax;
  private final CharsetEncoder encoder;
  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(128);
  private int segments;

  private SegmentWriter(Syntax syntax, Charset charset, OutputStream out) {
    this.syntax = syntax;
    this.encoder = charset.newEncoder();
    this.out = out;
  }

  /** Begins an interchange. Every character is written as one byte. */
  public static SegmentWriter start(Syntax syntax, OutputStream out) {
    return start(syntax, StandardCharsets.ISO_8859_1, out);
  }

  /** The same, with the characters written in a charset. */
  public static SegmentWriter start(Syntax syntax, Charset charset, OutputStream out) {
    return new SegmentWriter(syntax, charset, out);
  }

  /** Writes a segment; a {@code List} is a composite. Empty elements at the end are left out. */
  public SegmentWriter segment(String tag, Object... elements) throws IOException {
    line.setLength(0);
    line.append(tag);
    int end = line.length();
    for (Object element : elements) {
      line.append((char) syntax.element());
      int before = line.length();
      element(tag, element);
      if (line.length() > before) {
        end = line.length();
      }
    }
    line.setLength(end);
    line.append((char) syntax.segment());
    try {
      var bytes = encoder.encode(CharBuffer.wrap(line));
      out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    } catch (CharacterCodingException failed) {
      throw new IOException(
          tag + " cannot be written: it holds a character outside of " + encoder.charset(), failed);
    }
    segments++;
    return this;
  }

  private void element(String tag, Object element) throws IOException {
    if (!(element instanceof List<?> composite)) {
      value(tag, String.valueOf(element));
      return;
    }
    int end = line.length();
    for (int i = 0; i < composite.size(); i++) {
      if (i > 0) {
        line.append((char) syntax.component());
      }
      var text = String.valueOf(composite.get(i));
      value(tag, text);
      if (!text.isEmpty()) {
        end = line.length();
      }
    }
    line.setLength(end);
  }

  /**
   * What of a received value an answer can repeat: as much as an identifier may be long, without
   * control characters, characters outside the charset and delimiters that can't be released.
   */
  public String echo(String received) {
    var written = new StringBuilder();
    for (int i = 0; i < received.length() && written.length() < LONGEST_ECHO; i++) {
      char c = received.charAt(i);
      boolean released = syntax.standard() != Standard.X12 || !separates(c);
      if (released && !Character.isISOControl(c) && encoder.canEncode(c)) {
        written.append(c);
      }
    }
    return written.toString();
  }

  private void value(String tag, String text) throws IOException {
    boolean x12 = syntax.standard() == Standard.X12;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (separates(character)) {
        if (!x12) {
          line.append((char) syntax.release());
        } else if (!tag.equals(NAMES_DELIMITERS)) {
          throw new IOException(
              "%s cannot be written: \"%c\" separates parts of it".formatted(tag, character));
        }
      }
      line.append(character);
    }
  }

  private boolean separates(char character) {
    return character == syntax.segment()
        || character == syntax.element()
        || character == syntax.component()
        || (character == syntax.release() && syntax.release() != 0)
        || (character == syntax.repetition() && syntax.repetition() != 0);
  }

  /** Segments since the last call. */
  public int count() {
    int counted = segments;
    segments = 0;
    return counted;
  }

  /** Ends the interchange. */
  public void end() throws IOException {
    out.flush();
  }
}
