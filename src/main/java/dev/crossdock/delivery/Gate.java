package dev.crossdock.delivery;

/** What may go to a target now. */
public enum Gate {
  /** Everything that is due. */
  OPEN,
  /** Nothing: an operator holds it, or its circuit is open. */
  SHUT,
  /** One delivery, to find out whether the target is back. */
  PROBE
}
