package dev.crossdock.mapping.xml;

import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The charset of an XML file by its byte order mark, else by its declaration, else UTF-8.
 *
 * @param mark length of the byte order mark
 */
record XmlCharset(Charset charset, int mark) {

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  static XmlCharset of(RawBytes raw) throws IOException {
    byte[] head;
    try (var in = raw.open(0)) {
      head = in.readNBytes(200);
    }
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return new XmlCharset(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xfe, 0xff)) {
      return new XmlCharset(StandardCharsets.UTF_16BE, 2);
    }
    if (starts(head, 0xff, 0xfe)) {
      return new XmlCharset(StandardCharsets.UTF_16LE, 2);
    }
    var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1).stripLeading());
    return new XmlCharset(declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8, 0);
  }

  private static Charset named(String name) throws XmlProblem {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw XmlProblem.unknownCharset(name);
    }
  }

  private static boolean starts(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
