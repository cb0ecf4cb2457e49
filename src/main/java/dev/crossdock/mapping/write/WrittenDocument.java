package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * The result of writing a document.
 *
 * @param bytes the interchange; empty where a violation of severity error forbids it
 * @param violations everything found, with canonical paths
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WrittenDocument(byte[] bytes, List<Violation> violations) {

  public WrittenDocument {
    violations = List.copyOf(violations);
  }

  /** Whether there is an interchange. */
  public boolean isWritten() {
    return bytes.length > 0;
  }
}
