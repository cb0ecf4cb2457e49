package dev.crossdock.delivery.jdbc;

/** Sets of states of deliveries that several statements name, each as the list of an {@code in}. */
public final class DeliveryStateSets {

  /** Those behind it of its order key wait, as the index delivery_in_order has them. */
  static final String NOT_DONE =
      "('ready', 'retry-scheduled', 'leased', 'in-doubt', 'held', 'dead-lettered')";

  /** It goes on by itself when it is due. */
  static final String DUE = "('ready', 'retry-scheduled')";

  /** It is due or will be, or is at its target, as the index delivery_due has them. */
  public static final String UNDER_WAY = "('ready', 'retry-scheduled', 'leased')";

  /** A person keeps it or has to decide, as the index delivery_needs_person has them. */
  public static final String NEEDS_PERSON = "('dead-lettered', 'in-doubt', 'held')";

  /** Nobody decided yet, unless it is skipped, as the index delivery_attention has them. */
  static final String UNDECIDED = "('dead-lettered', 'in-doubt')";

  /** It is tried no more. */
  static final String ENDED = "('done', 'dead-lettered')";

  /** Nothing happens to it by itself any more. */
  public static final String AT_REST = "('done', 'dead-lettered', 'in-doubt')";

  private DeliveryStateSets() {}
}
