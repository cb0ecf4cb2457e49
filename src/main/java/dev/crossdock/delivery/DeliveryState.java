package dev.crossdock.delivery;

import java.util.Locale;

/** Where a delivery stands. It moves only by a {@link DeliveryTransition}. */
public enum DeliveryState {
  /** Announced to the target's queue, or waiting behind an earlier one of its order key. */
  READY,
  /** Somebody holds the lease and may be calling the target. */
  LEASED,
  /** To be tried again when due. */
  RETRY_SCHEDULED,
  DONE,
  /** Given up; an operator decides, and until then those behind it of its order key wait. */
  DEAD_LETTERED,
  /** Nobody knows whether the target has it, and it must not get it twice; a person decides. */
  IN_DOUBT,
  /** Kept back by an operator. */
  HELD;

  /** The name in the database and to people, such as {@code in-doubt}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static DeliveryState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
