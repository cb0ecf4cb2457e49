package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A document with what is wrong with it and where it went. */
public record TracedDocument(
    @JsonUnwrapped DocumentSummary document,
    List<TracedViolation> violations,
    List<TracedDelivery> deliveries) {

  public TracedDocument {
    violations = List.copyOf(violations);
    deliveries = List.copyOf(deliveries);
  }
}
