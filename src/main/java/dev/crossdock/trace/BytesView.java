package dev.crossdock.trace;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as a person reads them: EDI by segment, other text by line, everything else in hex.
 *
 * @param kind what it is shown as: edi, text or hex
 * @param charset that the bytes were decoded with
 * @param from where the first line begins in the transmission, from 0
 * @param size of all that could be shown
 * @param next where the next page begins; null: this is the end
 */
public record BytesView(
    String kind, String charset, long from, long size, @Nullable Long next, List<Line> lines) {

  /** Bytes of one page. */
  public static final int PAGE = 128 * 1024;

  private static final int HEX_ROW = 16;
  private static final int LONGEST_LINE = 4096;

  public BytesView {
    lines = List.copyOf(lines);
  }

  /**
   * A segment, a line, or a row of hex digits.
   *
   * @param offset where it begins in the transmission
   * @param marks what is wrong in it
   */
  public record Line(long offset, String text, List<Mark> marks) {
    public Line {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A violation at its place.
   *
   * @param at characters of the line before it
   */
  public record Mark(
      int at, String code, String severity, String message, @Nullable String value) {}

  /**
   * How segments end.
   *
   * @param terminator its byte; {@code release} the byte before one that does not end; 0: none
   */
  public record Segments(byte terminator, byte release) {

    /** By the first bytes of an interchange: ISA, UNA or UNB; null where they are none of these. */
    public static @Nullable Segments of(byte[] head) {
      var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
      if (text.startsWith("ISA") && text.length() > 105) {
        return new Segments((byte) text.charAt(105), (byte) 0);
      }
      if (text.startsWith("UNA") && text.length() > 8) {
        var release = text.charAt(6);
        return new Segments((byte) text.charAt(8), release == ' ' ? 0 : (byte) release);
      }
      return text.startsWith("UNB") ? new Segments((byte) '\'', (byte) '?') : null;
    }
  }

  /**
   * A page.
   *
   * @param bytes of the page, with a few more where there are some
   * @param from where they begin in the transmission; {@code to} where all of it ends
   * @param segments null: no EDI
   */
  public static BytesView of(
      byte[] bytes,
      long from,
      long to,
      @Nullable Segments segments,
      List<TracedViolation> violations) {
    var charset = charset(bytes);
    if (charset == null) {
      return hex(bytes, from, to, violations);
    }
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start < bytes.length && start < PAGE) {
      int end = Math.min(end(bytes, start, segments), start + LONGEST_LINE);
      lines.add(line(bytes, start, end, from, charset, violations));
      start = end;
    }
    return new BytesView(
        segments == null ? "text" : "edi",
        charset.name(),
        from,
        to,
        from + start < to ? from + start : null,
        lines.stream().filter(l -> !l.text().isBlank() || !l.marks().isEmpty()).toList());
  }

  /** Behind the segment or line that begins there, with the line breaks that follow it. */
  private static int end(byte[] bytes, int start, @Nullable Segments segments) {
    for (int at = start; at < bytes.length; at++) {
      if (segments != null && segments.release != 0 && bytes[at] == segments.release) {
        at++;
      } else if (segments == null ? bytes[at] == '\n' : bytes[at] == segments.terminator) {
        int end = at + 1;
        while (segments != null
            && end < bytes.length
            && (bytes[end] == '\n' || bytes[end] == '\r')) {
          end++;
        }
        return end;
      }
    }
    return bytes.length;
  }

  private static Line line(
      byte[] bytes,
      int start,
      int end,
      long from,
      Charset charset,
      List<TracedViolation> violations) {
    var text = new String(bytes, start, end - start, charset).stripTrailing();
    var marks =
        within(violations, from + start, from + end).stream()
            .map(
                v -> {
                  int before = (int) (offset(v) - from - start);
                  return mark(v, new String(bytes, start, before, charset).length());
                })
            .toList();
    return new Line(from + start, text, marks);
  }

  private static BytesView hex(byte[] bytes, long from, long to, List<TracedViolation> violations) {
    var hex = HexFormat.ofDelimiter(" ");
    var lines = new ArrayList<Line>();
    int start = 0;
    for (; start < Math.min(bytes.length, PAGE); start += HEX_ROW) {
      int end = Math.min(bytes.length, start + HEX_ROW);
      var ascii = new StringBuilder();
      for (int i = start; i < end; i++) {
        ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
      }
      long at = from + start;
      var marks =
          within(violations, at, from + end).stream()
              .map(v -> mark(v, 3 * (int) (offset(v) - at)))
              .toList();
      lines.add(
          new Line(at, "%-47s  %s".formatted(hex.formatHex(bytes, start, end), ascii), marks));
    }
    return new BytesView("hex", "", from, to, from + start < to ? from + start : null, lines);
  }

  private static List<TracedViolation> within(
      List<TracedViolation> violations, long from, long to) {
    return violations.stream().filter(v -> offset(v) >= from && offset(v) < to).toList();
  }

  private static long offset(TracedViolation v) {
    var offset = v.offset();
    return offset == null ? -1 : offset;
  }

  private static Mark mark(TracedViolation v, int at) {
    return new Mark(at, v.code(), v.severity(), v.message(), v.value());
  }

  /** Null where they are not text. A character that the page's end cuts does not count. */
  private static @Nullable Charset charset(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && (b < 0x1c || b > 0x1f)) {
        return null;
      }
    }
    for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
      if (isUtf8(bytes, bytes.length - cut)) {
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.ISO_8859_1;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
