package dev.crossdock.mapping;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.diagnostics.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one document on its way through grammar and map.
 *
 * @param type document type such as {@code order}
 * @param document null where something is missing without which there is no document; then there is
 *     a violation that says so. There may be one although violations reject it, so that a violation
 *     can be relaxed by agreement
 * @param documentNumber the sender's number of it, also where {@code document} is null
 * @param grammar violations of the grammar: what 997, 999 and CONTRL tell
 * @param mapping violations found by the map: values that can't be taken over
 * @param unread tells of what no statement of the map has read; empty where they read all
 * @param contentHash SHA-256 of the document's own content without envelope, control numbers and
 *     delimiters
 * @param segments segments or records read
 * @param mapId path of the map below {@code mappings/}, without extension
 * @param mapVersion changes with everything the map is made of
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record MappedDocument(
    String type,
    @Nullable CanonicalDocument document,
    @Nullable String documentNumber,
    List<Violation> grammar,
    List<Violation> mapping,
    Optional<Violation> unread,
    byte[] contentHash,
    int segments,
    String mapId,
    String mapVersion) {

  public MappedDocument {
    grammar = List.copyOf(grammar);
    mapping = List.copyOf(mapping);
  }

  /** Everything found that is wrong, grammar first. */
  public List<Violation> violations() {
    return Stream.concat(grammar.stream(), mapping.stream()).toList();
  }

  /** Whether it is rejected where nothing else was agreed. */
  public boolean rejected() {
    return document == null || violations().stream().anyMatch(Violation::isError);
  }
}
