package dev.crossdock.condition;

import org.jspecify.annotations.Nullable;

/**
 * What a condition came to for one document.
 *
 * @param problem why it failed, as a sentence; null where it did not
 */
public record ConditionResult(Outcome outcome, @Nullable String problem) {

  /** The four ends. Null, as of a field that is not there, counts as not true. */
  public enum Outcome {
    TRUE,
    FALSE,
    NULL,
    FAILED
  }

  static final ConditionResult TRUE = new ConditionResult(Outcome.TRUE, null);
  static final ConditionResult FALSE = new ConditionResult(Outcome.FALSE, null);
  static final ConditionResult NULL = new ConditionResult(Outcome.NULL, null);

  static ConditionResult failed(String problem) {
    return new ConditionResult(Outcome.FAILED, problem);
  }

  public boolean isTrue() {
    return outcome == Outcome.TRUE;
  }
}
