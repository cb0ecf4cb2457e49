package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * What reading a document by its grammar found.
 *
 * @param violations everything against the grammar, at most {@value #MAX_VIOLATIONS}, then one
 *     {@code too-many-violations}
 * @param contentHash SHA-256 of the document's own segments, without ST/SE or UNH/UNT and
 *     independent of delimiters and charset
 * @param segments segments read, ST and SE (UNH and UNT) included
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Parsed(List<Violation> violations, byte[] contentHash, int segments) {

  /** Violations kept of one document. */
  public static final int MAX_VIOLATIONS = 1000;

  public Parsed {
    violations = List.copyOf(violations);
  }

  /** Whether the grammar rejects the document. */
  public boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }
}
