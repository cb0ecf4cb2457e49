package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses and orders the violations of a document that an acknowledgement names. */
final class Reportable {

  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparingInt((Violation v) -> place(v).segmentPosition())
          .thenComparing(v -> String.valueOf(place(v).segment()))
          .thenComparingInt(v -> place(v).element())
          .thenComparingInt(v -> place(v).component());

  private Reportable() {}

  /**
   * Errors, and what would be one had the agreement not relaxed it; in the order of the document.
   */
  static List<Violation> of(DocumentVerdict verdict) {
    var list = new ArrayList<Violation>();
    for (Violation violation : verdict.violations()) {
      boolean relaxed =
          violation.code().severity() == Severity.ERROR
              && violation.code() != GrammarCode.ELEMENT_CODE_UNKNOWN
              && violation.severity() == Severity.WARNING;
      if (violation.isError() || relaxed) {
        list.add(violation);
      }
    }
    list.sort(BY_PLACE);
    return list;
  }

  static Place place(Violation violation) {
    return violation.place() == null ? Place.at(0) : violation.place();
  }
}
