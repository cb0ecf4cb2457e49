package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one document, up to the limit. */
final class SyntaxViolations {

  private final List<Violation> violations = new ArrayList<>();

  void add(Code code, Place place, @Nullable String value, String message) {
    add(code, code.severity(), place, value, message);
  }

  void add(Code code, Severity severity, Place place, @Nullable String value, String message) {
    if (violations.size() < Parsed.MAX_VIOLATIONS) {
      violations.add(new Violation(code, severity, null, place, value, message));
    } else if (violations.size() == Parsed.MAX_VIOLATIONS) {
      violations.add(
          Violation.of(
              GrammarCode.TOO_MANY_VIOLATIONS,
              null,
              place,
              null,
              "Only the first " + Parsed.MAX_VIOLATIONS + " are listed."));
    }
  }

  /** Puts them in the order of the places they were found at; those without a place come last. */
  void sort() {
    violations.sort(
        Comparator.comparingInt(
            v -> v.place() == null ? Integer.MAX_VALUE : v.place().segmentPosition()));
  }

  List<Violation> violations() {
    return violations;
  }
}
