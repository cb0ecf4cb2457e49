package dev.crossdock.delivery;

/** A delivery whose result was recorded. */
public record RecordedDelivery(long id, long documentId, String target, DeliveryResult result) {}
