package dev.crossdock.canonical;

/** What happened to goods on their way (X12 1650, EDIFACT 9015 and 4405). */
public enum Milestone {
  BOOKED,
  PICKED_UP,
  DEPARTED,
  IN_TRANSIT,
  /** At a terminal, hub or port on the way, or at the consignee's gate. */
  ARRIVED,
  CUSTOMS_CLEARED,
  OUT_FOR_DELIVERY,
  DELIVERY_ATTEMPTED,
  DELIVERED,
  DELAYED,
  HELD,
  DAMAGED,
  LOST,
  REFUSED,
  RETURNED,
  CANCELLED,
  /** A time for pick-up or delivery was agreed or changed. */
  APPOINTMENT,
  /** A new time of arrival is expected. */
  ESTIMATE,
  /** Valid in the standard, without a meaning of its own here. */
  OTHER
}
