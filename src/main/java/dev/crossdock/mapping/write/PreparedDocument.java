package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.write.OutboundMessage;
import java.util.List;

/**
 * A document as the message it becomes, to be written with others in one interchange.
 *
 * @param violations everything found, with canonical paths; one of severity error forbids to write
 *     it
 */
public record PreparedDocument(OutboundMessage message, List<Violation> violations) {

  public PreparedDocument {
    violations = List.copyOf(violations);
  }
}
