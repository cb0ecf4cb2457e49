package dev.crossdock.stage;

import java.util.Locale;

/** A stage that can be woken before its next poll; {@link #id} is its name in {@code work:<id>}. */
public enum WakeUp {
  READ,
  ACCEPT,
  RELAY,
  EVENTS,
  SWEEP,
  STEPS,
  DEAD_LETTERS;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
