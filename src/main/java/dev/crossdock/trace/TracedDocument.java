package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with what is wrong with it and where it went.
 *
 * @param sent how it went to its partner, where a system of ours handed it over; else null
 */
public record TracedDocument(
    @JsonUnwrapped DocumentSummary document,
    List<TracedViolation> violations,
    List<TracedDelivery> deliveries,
    @Nullable TracedSending sent) {

  public TracedDocument {
    violations = List.copyOf(violations);
    deliveries = List.copyOf(deliveries);
  }
}
