package dev.crossdock.canonical;

/**
 * A further identifier of an item.
 *
 * @param scheme the sender's code for the kind of identifier (X12 235, EDIFACT 7143)
 */
public record ItemId(String scheme, String id) {}
