package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document stage by stage.
 *
 * @param map which map of which version read it
 * @param byteFrom where it begins in the transmission, from 0; {@code byteTo} is behind its end
 * @param canonical the document in canonical terms, as JSON; null for what goes out and for what
 *     could not be mapped
 */
public record DocumentTrace(
    DocumentSummary document,
    @Nullable String agreement,
    @Nullable String map,
    @Nullable String mapVersion,
    long byteFrom,
    long byteTo,
    List<TracedViolation> violations,
    List<TracedDelivery> deliveries,
    List<TracedCase> cases,
    @JsonRawValue @Nullable String canonical) {

  public DocumentTrace {
    violations = List.copyOf(violations);
    deliveries = List.copyOf(deliveries);
    cases = List.copyOf(cases);
  }
}
