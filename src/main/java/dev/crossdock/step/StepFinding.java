package dev.crossdock.step;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.crossdock.diagnostics.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a document, as a step says it.
 *
 * @param path canonical path, such as {@code lines[2].price}; null: the whole document
 * @param value the value that is wrong; null where the step does not say
 */
public record StepFinding(
    Severity severity, @Nullable String path, @Nullable String value, String message) {

  @JsonIgnore
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
