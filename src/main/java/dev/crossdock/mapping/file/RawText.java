package dev.crossdock.mapping.file;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.edi.Blanks;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.SourceValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one document, and at which byte each of its characters lies. */
public final class RawText {

  private final String text;
  private final long[] offsets;

  private RawText(String text, long[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The text of a document, read anew. */
  public static RawText of(FileFrame frame, RawBytes bytes, Charset charset) throws IOException {
    byte[] raw;
    try (var in = bytes.open(frame.from())) {
      raw = in.readNBytes(Math.toIntExact(frame.to() - frame.from()));
    }
    var text = new String(raw, charset);
    var offsets = new long[text.length() + 1];
    long at = frame.from();
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = at;
      at += length(text.charAt(i), charset);
    }
    offsets[text.length()] = at;
    return new RawText(text, offsets);
  }

  private static int length(char c, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    if (c < 0x80 && !charset.name().startsWith("UTF-16")) {
      return 1;
    }
    return String.valueOf(c).getBytes(charset).length;
  }

  /** Its characters. */
  public String text() {
    return text;
  }

  /** Which character lies at this byte; the next one where none begins there. */
  public int index(long offset) {
    int found = Arrays.binarySearch(offsets, offset);
    return Math.min(text.length(), found >= 0 ? found : -found - 1);
  }

  /**
   * A value, without blanks around it.
   *
   * @param at place of something before it, or of it itself
   * @param known the character that lies there
   * @param from its first character
   * @param to behind its last one
   * @param read what a map sees of it
   */
  public SourceValue value(Place at, int known, int from, int to, String name, String read) {
    int start = from;
    int end = to;
    while (start < end && Blanks.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Blanks.isBlank(text.charAt(end - 1))) {
      end--;
    }
    long line = at.line();
    long column = Math.max(1, at.column());
    for (int i = known; i < start; i++) {
      boolean ends =
          text.charAt(i) == '\n'
              || (text.charAt(i) == '\r' && (i + 1 == start || text.charAt(i + 1) != '\n'));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    var place =
        new Place(
            at.segment(),
            at.segmentPosition(),
            at.element(),
            at.component(),
            line,
            column,
            offsets[start]);
    return new SourceValue(place, name, (int) (offsets[end] - offsets[start]), Blanks.strip(read));
  }
}
