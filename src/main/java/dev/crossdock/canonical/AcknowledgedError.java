package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing wrong with what was sent. */
public record AcknowledgedError(
    @Nullable String code,
    @Nullable String description,
    @Nullable String segment,
    @Nullable Integer segmentPosition,
    @Nullable Integer element,
    @Nullable Integer component,
    @Nullable Integer repetition,
    @Nullable String value,
    @Nullable String lineNumber,
    List<Reference> references) {
  public AcknowledgedError {
    references = List.copyOf(references);
  }
}
