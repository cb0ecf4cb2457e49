package dev.crossdock.edi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file look like. */
public enum Detection {
  X12,
  EDIFACT,
  XML,
  JSON,
  /** .zip or .gz. */
  ARCHIVE,
  TEXT,
  BINARY,
  EMPTY;

  private static final int LOOK_AT = 8192;

  /** Looks at the first few thousand bytes, byte order mark and blanks passed over. */
  public static Detection of(RawBytes bytes) throws IOException {
    try (var in = bytes.open(0)) {
      return of(in.readNBytes(LOOK_AT));
    }
  }

  /** Whether a byte order mark says that the file is in UTF-16. */
  public static boolean isUtf16(RawBytes bytes) throws IOException {
    try (var in = bytes.open(0)) {
      return utf16(in.readNBytes(2));
    }
  }

  private static Detection of(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    var start = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    var content = start.strip();
    if (content.isEmpty()) {
      return EMPTY;
    }
    if (begins(content, "ISA")) {
      return X12;
    }
    if (begins(content, "UNA") || begins(content, "UNB") || begins(content, "UNH")) {
      return EDIFACT;
    }
    if (isArchive(head)) {
      return ARCHIVE;
    }
    if (utf16(head) && content.replace("\u0000", "").substring(2).strip().startsWith("<")) {
      return XML;
    }
    if (binary(head)) {
      return BINARY;
    }
    return switch (content.charAt(0)) {
      case '<' -> XML;
      case '{', '[' -> JSON;
      default -> TEXT;
    };
  }

  /** A tag, and behind it a separator rather than the rest of a word. */
  private static boolean begins(String content, String tag) {
    return content.startsWith(tag)
        && (content.length() == tag.length()
            || !Character.isLetterOrDigit(content.charAt(tag.length())));
  }

  /** Whether these are the first bytes of an archive; four tell. */
  public static boolean isArchive(byte[] head) {
    boolean zip =
        head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    return zip || (head.length > 1 && head[0] == 0x1f && head[1] == (byte) 0x8b);
  }

  /** Only XML names its charset, so only there it need not be agreed. */
  private static boolean utf16(byte[] head) {
    int mark = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe;
  }

  /** Control characters that no text has; a few of them don't make a text something else. */
  private static boolean binary(byte[] head) {
    int odd = 0;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        odd++;
      }
    }
    return odd * 20 > head.length;
  }
}
