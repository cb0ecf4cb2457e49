package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A grammar and how it was found.
 *
 * @param asked the version asked for
 * @param substituted whether another version's grammar stands in
 * @param unknownSubset the association code that no overlay is for; empty where there is none
 * @param overlays what was agreed besides the version's own, in order
 * @param files everything it was made of, by path below {@code mappings/}
 * @param hash of all that: changes with anything that decides how a document is read
 */
public record FoundGrammar(
    Grammar grammar,
    String asked,
    boolean substituted,
    String unknownSubset,
    List<String> overlays,
    SortedMap<String, byte[]> files,
    String hash) {

  public FoundGrammar {
    overlays = List.copyOf(overlays);
    files = Collections.unmodifiableSortedMap(files);
  }

  static FoundGrammar of(
      Grammar grammar,
      String asked,
      boolean substituted,
      String unknownSubset,
      List<String> overlays,
      SortedMap<String, byte[]> files) {
    var hash = MappingsSnapshot.hash(files, String.join(" ", overlays));
    return new FoundGrammar(grammar, asked, substituted, unknownSubset, overlays, files, hash);
  }

  /** Its name, such as {@code x12/004010/850}. */
  public String id() {
    return grammar.standard().id() + '/' + grammar.version() + '/' + grammar.message();
  }

  /**
   * The warning {@code version-substituted} or else {@code subset-unknown} for this document, where
   * one is due.
   */
  public Optional<Violation> warning(DocumentFrame frame) {
    if (!substituted && unknownSubset.isEmpty()) {
      return Optional.empty();
    }
    if (!substituted) {
      return Optional.of(
          Violation.of(
              GrammarCode.SUBSET_UNKNOWN,
              null,
              new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from()),
              unknownSubset,
              "Nothing is known of the subset "
                  + unknownSubset
                  + "; it was read by the tables of "
                  + grammar.version()
                  + " alone."));
    }
    var place = new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from());
    return Optional.of(
        Violation.of(
            GrammarCode.VERSION_SUBSTITUTED,
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
