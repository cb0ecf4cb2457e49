package dev.crossdock.diagnostics;

import java.util.Locale;

/**
 * One thing wrong with a configuration file (partner, route, map, rule), as lint reports it.
 *
 * @param file path as a person would open it, relative to the home folder where it lies below
 * @param line counted from 1; 0 when the finding is about the file as a whole
 * @param column counted from 1; 0 when unknown
 * @param message one sentence: what is wrong here
 */
public record Finding(
    Code code, Severity severity, String file, int line, int column, String message) {

  /** A finding with the code's own severity. */
  public static Finding of(Code code, String file, int line, int column, String message) {
    return new Finding(code, code.severity(), file, line, column, message);
  }

  /** The same finding, weighed otherwise. */
  public Finding as(Severity other) {
    return new Finding(code, other, file, line, column, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: severity code: message Next: what to do}, on one line. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s %s: %s Next: %s"
        .formatted(
            file,
            line,
            column,
            severity.name().toLowerCase(Locale.ROOT),
            code.id(),
            message,
            code.next());
  }
}
