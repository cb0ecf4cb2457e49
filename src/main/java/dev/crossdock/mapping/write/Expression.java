package dev.crossdock.mapping.write;

import java.util.List;

/**
 * Where a value of a segment comes from: the first of several terms that finds something.
 *
 * @param text as the map has it
 */
record Expression(String text, List<Term> terms) {

  /** Texts found; several where a long one is broken; empty where there is none. */
  List<Found> values(Scope scope, Composer composer) {
    for (var term : terms) {
      var found = term.values(scope, composer);
      if (found.stream().anyMatch(f -> !f.text().isEmpty())) {
        return found;
      }
    }
    return List.of();
  }

  /** The text found, empty where there is none. */
  Found value(Scope scope, Composer composer) {
    var found = values(scope, composer);
    return found.isEmpty() ? Found.NOTHING : found.get(0);
  }

  /** Whether nothing in it depends on the document. */
  boolean isLiteral() {
    return terms.stream().allMatch(t -> t.source() == Term.Source.LITERAL && t.tests().isEmpty());
  }
}
