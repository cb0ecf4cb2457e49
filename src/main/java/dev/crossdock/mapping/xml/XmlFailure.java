package dev.crossdock.mapping.xml;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;

/** An XML file can't be read any further. */
final class XmlFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final int line;
  private final int column;
  private final long offset;

  XmlFailure(Code code, String message, int line, int column, long offset) {
    super(message);
    this.code = code;
    this.line = line;
    this.column = column;
    this.offset = offset;
  }

  Violation violation(String path) {
    return Violation.of(
        code,
        null,
        new Place(path, 0, 0, 0, line, column, offset),
        null,
        String.valueOf(getMessage()));
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  long offset() {
    return offset;
  }
}
