package dev.crossdock.validation;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Line;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Severity;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules about documents as a whole that many types share. */
final class DocumentRules {

  private DocumentRules() {}

  /** A rule: there are lines. */
  static <D extends CanonicalDocument> Rule<D> hasLines(Function<D, List<?>> lines) {
    return (document, findings) -> {
      if (lines.apply(document).isEmpty()) {
        withoutLines(findings);
      }
    };
  }

  static void withoutLines(Findings findings) {
    findings.add(RuleCode.DOCUMENT_WITHOUT_LINES, "lines", null, "The document has no lines.");
  }

  /** A rule: no two lines have the same number. */
  static <D extends CanonicalDocument, L extends Line> Rule<D> lineNumbersDiffer(
      Function<D, List<L>> lines) {
    return lineNumbersDiffer(RuleCode.LINE_NUMBER_TWICE.severity(), lines);
  }

  /** A rule: no two lines have the same number; told as this severity. */
  static <D extends CanonicalDocument, L extends Line> Rule<D> lineNumbersDiffer(
      Severity severity, Function<D, List<L>> lines) {
    return (document, findings) -> {
      var seen = new HashSet<String>();
      var all = lines.apply(document);
      for (int i = 0; i < all.size(); i++) {
        var line = all.get(i);
        if (!seen.add(line.number())) {
          findings.add(
              RuleCode.LINE_NUMBER_TWICE,
              severity,
              "lines[" + i + "].number",
              line.source(),
              line.number(),
              "Line number \"" + line.number() + "\" was there before.");
        }
      }
    };
  }

  /** A rule: a currency is one. */
  static <D extends CanonicalDocument> Rule<D> currencyIsKnown(
      String field, Function<D, @Nullable String> currency) {
    return (document, findings) -> {
      var code = currency.apply(document);
      if (code != null && !isCurrency(code)) {
        findings.add(
            RuleCode.CURRENCY_UNKNOWN,
            field,
            code,
            '"' + code + "\" is not a currency of ISO 4217, such as EUR.");
      }
    };
  }

  private static boolean isCurrency(String code) {
    try {
      Currency.getInstance(code);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
