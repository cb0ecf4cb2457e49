package dev.crossdock.step;

import java.util.Locale;

/** Where a document stands in one step. */
public enum StepState {
  /** To be tried at its time. */
  READY,
  LEASED,
  /** Gone through; what was wrong with it is a warning at most. */
  DONE,
  /** Gone through, and an error was found. */
  REFUSED,
  /** The last attempt failed. */
  FAILED;

  /** Whether it is still to come to an end. */
  public boolean isOpen() {
    return this == READY || this == LEASED;
  }

  /** As stored and shown. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static StepState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
