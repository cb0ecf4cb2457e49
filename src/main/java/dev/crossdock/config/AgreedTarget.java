package dev.crossdock.config;

import dev.crossdock.condition.DocumentCondition;
import org.jspecify.annotations.Nullable;

/**
 * A target of an agreement, and when a document goes there.
 *
 * @param id of the target
 * @param when the condition under which it gets a document; null: it gets each, or by otherwise
 * @param otherwise whether it gets those for which no condition of the agreement is true
 */
public record AgreedTarget(String id, @Nullable DocumentCondition when, boolean otherwise) {

  /** Whether it gets each document. */
  public boolean always() {
    return when == null && !otherwise;
  }
}
