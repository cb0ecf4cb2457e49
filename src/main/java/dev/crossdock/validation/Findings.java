package dev.crossdock.validation;

import dev.crossdock.canonical.Origin;
import dev.crossdock.canonical.Source;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules found in one document, with the places its source names. */
public final class Findings {

  /** Violations kept of one document. */
  public static final int MAX = 1000;

  private final List<Violation> violations = new ArrayList<>(0);
  private final Source source;
  private final ReferenceLists lists;

  Findings(Source source, ReferenceLists lists) {
    this.source = source;
    this.lists = lists;
  }

  List<Violation> violations() {
    return violations;
  }

  ReferenceLists lists() {
    return lists;
  }

  /** Something about the document as a whole. */
  void add(Code code, String path, @Nullable Object value, String message) {
    add(code, path, null, value, message);
  }

  /** Something about a field of a record in it. */
  void add(Code code, At at, String field, @Nullable Object value, String message) {
    add(code, at.path(field), at.origin(), value, message);
  }

  /** Something that is a warning here, however much the code weighs elsewhere. */
  void warn(Code code, At at, String field, @Nullable Object value, String message) {
    add(code, Severity.WARNING, at.path(field), at.origin(), value, message);
  }

  /** A value that may not stand where it stands, however little the code weighs elsewhere. */
  void refuse(Code code, At at, String field, Object value, String message) {
    add(code, Severity.ERROR, at.path(field), at.origin(), value, message);
  }

  /** Something that was read from a place; from the document's where it is not known. */
  void add(
      Code code, String path, @Nullable Origin origin, @Nullable Object value, String message) {
    add(code, code.severity(), path, origin, value, message);
  }

  /** Something that weighs here as the rule says. */
  void add(
      Code code,
      Severity severity,
      String path,
      @Nullable Origin origin,
      @Nullable Object value,
      String message) {
    if (violations.size() < MAX) {
      var known = origin == null ? source.origin() : origin;
      var place = known == null ? null : known.place();
      var text = value == null ? null : value.toString();
      violations.add(Violation.of(code, path, place, text, message).as(severity));
    } else if (violations.size() == MAX) {
      violations.add(
          Violation.of(
              GrammarCode.TOO_MANY_VIOLATIONS,
              null,
              null,
              null,
              "More than " + MAX + " violations, the rest is not told."));
    }
  }
}
