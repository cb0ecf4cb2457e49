package dev.crossdock.edi.grammar;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import java.util.Optional;

/**
 * A grammar and how it was found.
 *
 * @param asked the version asked for
 * @param substituted whether another version's grammar stands in
 */
public record FoundGrammar(Grammar grammar, String asked, boolean substituted) {

  /** The warning {@code version-substituted} for this document, where one is due. */
  public Optional<Violation> warning(DocumentFrame frame) {
    if (!substituted) {
      return Optional.empty();
    }
    var place = new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from());
    return Optional.of(
        Violation.of(
            Code.VERSION_SUBSTITUTED,
            null,
            place,
            asked,
            "There are no tables for version "
                + asked
                + "; the document was read by those of "
                + grammar.version()
                + "."));
  }
}
