package dev.crossdock.config;

import java.time.Duration;
import java.util.Map;

/**
 * What must have taken effect before a document does.
 *
 * @param types document types about the same order, each with how long it is waited for
 * @param otherwise what happens to the document when its wait expires
 */
public record WaitFor(Map<String, Duration> types, Otherwise otherwise) {

  /** Waits for nothing. */
  public static final WaitFor NOTHING = new WaitFor(Map.of(), Otherwise.REJECT);

  /** What happens to a document whose wait expires; there is a case either way. */
  public enum Otherwise {
    RESUME,
    REJECT
  }

  public WaitFor {
    types = Map.copyOf(types);
  }
}
