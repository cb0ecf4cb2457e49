package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import dev.crossdock.validation.Validation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What mapping a file needs, and how each document is judged and shown. */
record Mapping(
    Maps maps,
    Validation validation,
    @Nullable Partner partner,
    PrintWriter out,
    ViolationPrinter printer,
    boolean compact,
    @Nullable Explanation explanation) {

  /** What was agreed with the partner. */
  Agreed agreed() {
    return new Agreed(partner);
  }

  /** The same for another file. */
  Mapping with(ViolationPrinter other) {
    return new Mapping(maps, validation, partner, out, other, compact, explanation);
  }

  /**
   * Validates a mapped document, prints what is wrong with it, and the document if nothing is.
   *
   * @param rejected whether its envelope already rejects it
   */
  void show(MappedDocument mapped, boolean rejected, @Nullable Agreement agreement) {
    var violations = new ArrayList<>(mapped.violations());
    mapped.unread().ifPresent(violations::add);
    var document = mapped.document();
    String json = null;
    if (document != null) {
      json = CanonicalJson.write(document);
      violations.addAll(
          Validation.untold(validation.check(document, json, agreed().lists()), mapped.mapping()));
    }
    boolean error = printer.print(weighed(violations, agreement, document != null));
    if (explanation == null && document != null && json != null && !error && !rejected) {
      out.println(compact ? json : CanonicalJson.writePretty(document));
    }
  }

  /** Prints violations as the agreement weighs them; whether one is an error. */
  boolean print(List<Violation> violations, @Nullable Agreement agreement) {
    return printer.print(weighed(violations, agreement, true));
  }

  private static List<Violation> weighed(
      List<Violation> violations, @Nullable Agreement agreement, boolean made) {
    return agreement == null
        ? violations
        : violations.stream().map(v -> agreement.weigh(v, made)).toList();
  }
}
