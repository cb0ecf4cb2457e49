package dev.crossdock.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an interchange, recognised in its bytes.
 *
 * @param length bytes before the first segment that is read as one: for X12 all of ISA, for EDIFACT
 *     UNA and the blanks behind it
 * @param bare whether UNH or UNG follows without UNB
 * @param odd whether elements of ISA have wrong widths
 * @param broken whether line breaks lie in it
 * @param missing what ISA lacks, for a person; null where nothing
 */
record InterchangeHeader(
    Syntax syntax,
    int length,
    boolean bare,
    boolean odd,
    boolean broken,
    @Nullable String missing) {

  private static final int LOOK_AHEAD = 512;

  private static final Map<String, Charset> CHARSETS =
      Map.ofEntries(
          Map.entry("UNOA", StandardCharsets.US_ASCII),
          Map.entry("UNOB", StandardCharsets.US_ASCII),
          Map.entry("UNOC", StandardCharsets.ISO_8859_1),
          Map.entry("UNOD", Charset.forName("ISO-8859-2")),
          Map.entry("UNOE", Charset.forName("ISO-8859-5")),
          Map.entry("UNOF", Charset.forName("ISO-8859-7")),
          Map.entry("UNOG", Charset.forName("ISO-8859-3")),
          Map.entry("UNOH", Charset.forName("ISO-8859-4")),
          Map.entry("UNOI", Charset.forName("ISO-8859-6")),
          Map.entry("UNOJ", Charset.forName("ISO-8859-8")),
          Map.entry("UNOK", Charset.forName("ISO-8859-9")),
          Map.entry("UNOW", StandardCharsets.UTF_8),
          Map.entry("UNOY", StandardCharsets.UTF_8));

  /** The charset of an EDIFACT syntax identifier such as {@code UNOC}; null for an unknown one. */
  static @Nullable Charset charsetOf(String syntaxId) {
    return CHARSETS.get(syntaxId);
  }

  /** The header at the scanner's position, null when there is none. */
  static @Nullable InterchangeHeader at(SegmentScanner scanner, FramingOptions options)
      throws java.io.IOException {
    int available = scanner.available(LOOK_AHEAD);
    if (available < 4 || (scanner.peek(0) != 'I' && scanner.peek(0) != 'U')) {
      return null;
    }
    byte[] ahead = scanner.peekBytes(LOOK_AHEAD);
    var header = of(ahead, options, true);
    if (header == null) {
      header = unbroken(ahead, options);
    }
    return header == null ? of(ahead, options, false) : header;
  }

  private static @Nullable InterchangeHeader of(
      byte[] ahead, FramingOptions options, boolean sure) {
    return ahead[0] == 'I' ? x12(ahead, options, sure) : edifact(ahead, options);
  }

  /** A header that is broken over lines, read as if it were not. */
  private static @Nullable InterchangeHeader unbroken(byte[] ahead, FramingOptions options) {
    var whole = new byte[ahead.length];
    var at = new int[ahead.length + 1];
    int size = 0;
    for (int i = 0; i < ahead.length; i++) {
      if (ahead[i] != '\r' && ahead[i] != '\n') {
        at[size] = i;
        whole[size++] = ahead[i];
      }
    }
    if (size == ahead.length || size < 4) {
      return null;
    }
    var header = of(Arrays.copyOf(whole, size), options, true);
    if (header == null) {
      return null;
    }
    int length = header.length == 0 ? 0 : at[header.length - 1] + 1;
    return new InterchangeHeader(
        header.syntax, length, header.bare, header.odd, true, header.missing);
  }

  private static @Nullable InterchangeHeader x12(byte[] b, FramingOptions options, boolean sure) {
    var isa = Headers.read(b, sure);
    if (isa == null) {
      return null;
    }
    byte element = b[3];
    int length = isa.length();
    // a blank separates nothing
    byte component = isa.component() == ' ' ? 0 : isa.component();
    var parts = ServiceSegment.of(Arrays.copyOf(b, length - 1), plain(element));
    String lead = isa.missing() == null ? lead(b, length - 1) : "";
    length += lead.length();
    byte terminator = lead.isEmpty() ? isa.terminator() : b[length - 1];
    String version = parts.element(12);
    byte eleven = parts.element(11).isEmpty() ? 0 : (byte) parts.element(11).charAt(0);
    boolean repeats = version.compareTo("00402") >= 0 && Headers.separates(eleven);
    var syntax =
        new Syntax(
            Standard.X12,
            terminator,
            element,
            component,
            repeats ? eleven : 0,
            (byte) 0,
            '.',
            options.x12Charset(),
            "",
            version,
            lead);
    return new InterchangeHeader(syntax, length, false, !isa.exact(), false, isa.missing());
  }

  /** All but the last byte of a terminator that is one character of several bytes in UTF-8. */
  private static String lead(byte[] b, int at) {
    int first = b[at] & 0xff;
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (at + more + 2 >= b.length) {
      return "";
    }
    for (int i = at + 1; i <= at + more; i++) {
      if ((b[i] & 0xc0) != 0x80) {
        return "";
      }
    }
    return new String(b, at, more, StandardCharsets.ISO_8859_1);
  }

  /** Bytes of the header segment without its terminator. */
  int contentLength() {
    return length - syntax.terminatorLength();
  }

  /** Enough of an X12 syntax to split ISA itself. */
  static Syntax plain(byte element) {
    Syntax base = Syntax.x12();
    return new Syntax(
        Standard.X12,
        (byte) 0,
        element,
        (byte) 0,
        (byte) 0,
        (byte) 0,
        '.',
        base.charset(),
        "",
        "",
        "");
  }

  private static @Nullable InterchangeHeader edifact(byte[] b, FramingOptions options) {
    int una = Headers.unaAlone(b, 0, b.length);
    byte component = una > 0 ? b[3] : (byte) ':';
    byte element = una > 0 ? b[4] : (byte) '+';
    char decimal = una > 0 ? (char) b[5] : '.';
    byte release = una > 0 ? b[6] : (byte) '?';
    byte repetition = una > 0 ? b[7] : (byte) '*';
    byte terminator = una > 0 ? b[8] : (byte) '\'';
    if (una == 0 && b.length > 3 && b[3] == 0x1d) {
      component = 0x1f;
      element = 0x1d;
      release = 0;
      repetition = 0;
      terminator = 0x1c;
    }
    boolean unb = Headers.unb(b, una, b.length, element);
    boolean bare =
        !unb && options.bareMessages() && (tag(b, una, element, 'H') || tag(b, una, element, 'G'));
    if (!unb && !bare) {
      return null;
    }
    String id = unb ? new String(b, una + 4, 4, StandardCharsets.ISO_8859_1) : "UNOC";
    char version = unb && b.length > una + 9 ? (char) b[una + 9] : '3';
    boolean repeats = version >= '4' && Headers.separates(repetition);
    var syntax =
        new Syntax(
            Standard.EDIFACT,
            terminator,
            element,
            component,
            repeats ? repetition : 0,
            release == ' ' ? 0 : release,
            decimal,
            CHARSETS.getOrDefault(id, StandardCharsets.ISO_8859_1),
            id,
            String.valueOf(version),
            "");
    return new InterchangeHeader(syntax, una, bare, false, false, null);
  }

  private static boolean tag(byte[] b, int at, byte element, char last) {
    return b.length > at + 3
        && b[at] == 'U'
        && b[at + 1] == 'N'
        && b[at + 2] == last
        && b[at + 3] == element;
  }
}
