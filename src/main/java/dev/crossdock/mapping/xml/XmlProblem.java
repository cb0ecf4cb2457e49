package dev.crossdock.mapping.xml;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import java.io.IOException;

/** Bytes that are not handed to the parser, and why. */
final class XmlProblem extends IOException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final long offset;

  private XmlProblem(Code code, String message, long offset) {
    super(message);
    this.code = code;
    this.offset = offset;
  }

  static XmlProblem unknownCharset(String name) {
    return new XmlProblem(
        FileCode.XML_MALFORMED, "The file says that it is in " + name + ", which is not known.", 0);
  }

  static XmlProblem tooLong(int most, long offset) {
    return new XmlProblem(
        FileCode.VALUE_TOO_LONG,
        "A tag, text or comment is longer than " + most + " characters.",
        offset);
  }

  Code code() {
    return code;
  }

  long offset() {
    return offset;
  }
}
