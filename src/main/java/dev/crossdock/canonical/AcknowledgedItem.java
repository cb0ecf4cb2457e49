package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interchange, group or document and its outcome. */
public record AcknowledgedItem(
    AcknowledgementLevel level,
    AcknowledgementResult result,
    @Nullable String code,
    @Nullable String interchangeControlNumber,
    @Nullable String groupControlNumber,
    @Nullable String documentControlNumber,
    @Nullable String message,
    @Nullable String version,
    @Nullable String documentNumber,
    List<AcknowledgedError> errors,
    List<AcknowledgedItem> items) {
  public AcknowledgedItem {
    errors = List.copyOf(errors);
    items = List.copyOf(items);
  }
}
