package dev.crossdock.delivery;

/** A delivery whose settlement counted. */
public record SettledDelivery(long id, long documentId, String target, Settlement settlement) {}
