package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.CharsetEvidence;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the rows of a file are to be read, where its bytes say more than what was agreed: a byte
 * order mark means UTF-8, and Excel's first line {@code sep=;} names the delimiter.
 *
 * @param behind offset of the first row
 * @param line its line, from 1
 * @param violations why no row can be read, or that the charset agreed is not that of the bytes
 */
record TextStart(
    Charset charset, char delimiter, long behind, long line, List<Violation> violations) {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "^\"?sep=([^A-Za-z0-9\"\\r\\n])\"?(\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);

  /** Looks at a file; a delimiter of 0 means that the rows have none. */
  static TextStart of(RawBytes bytes, Charset agreed, char delimiter) throws IOException {
    byte[] head;
    try (var in = bytes.open(0)) {
      head = in.readNBytes(16);
    }
    if (isUtf16(head)) {
      return new TextStart(agreed, delimiter, 0, 1, List.of(utf16()));
    }
    int mark = isMarked(head) ? 3 : 0;
    var charset = mark > 0 ? StandardCharsets.UTF_8 : agreed;
    var violations = List.<Violation>of();
    if (mark == 0) {
      var evidence = CharsetEvidence.of(bytes, agreed);
      if (!evidence.charset().equals(agreed)) {
        charset = evidence.charset();
        violations = List.of(contradicted(agreed, charset, evidence.first()));
      }
    }
    var named =
        SEPARATOR.matcher(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
    if (delimiter != 0 && named.find()) {
      return new TextStart(
          charset, named.group(1).charAt(0), mark + (long) named.end(), 2, violations);
    }
    return new TextStart(charset, delimiter, mark, 1, violations);
  }

  private static boolean isMarked(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf;
  }

  private static boolean isUtf16(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
            || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
  }

  private static Violation utf16() {
    return Violation.of(
        FileCode.CHARSET_WRONG,
        null,
        new Place(null, 0, 0, 0, 1, 1, 0),
        null,
        "The file is in UTF-16; UTF-8 is read, or the charset agreed.");
  }

  private static Violation contradicted(Charset agreed, Charset actual, long at) {
    return Violation.of(
        EnvelopeCode.CHARSET_CONTRADICTED,
        null,
        Place.at(at),
        agreed.name(),
        "The bytes were read as " + actual.name() + '.');
  }

  /** Whether nothing of the file can be read. */
  boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }
}
