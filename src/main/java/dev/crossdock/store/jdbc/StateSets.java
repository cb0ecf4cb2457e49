package dev.crossdock.store.jdbc;

/** Sets of states that several statements name, each as the list of an {@code in}. */
public final class StateSets {

  /** Documents that took effect: their state follows their deliveries. */
  public static final String TOOK_EFFECT =
      "('accepted', 'delivered', 'dead-lettered', 'in-doubt', 'held')";

  /** Documents that something may still happen to, by itself or by a person. */
  public static final String UNSETTLED =
      "('read', 'accepted', 'parked', 'held', 'in-doubt', 'dead-lettered', 'unassigned')";

  /** Transmissions that are not read to their end, as the index transmission_to_read has them. */
  public static final String TO_READ = "('received', 'framed')";

  /** Steps of a document that are still to come to an end. */
  public static final String OPEN_STEPS = "('ready', 'leased')";

  private StateSets() {}
}
