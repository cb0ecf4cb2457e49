package dev.crossdock.trace;

import java.util.Map;

/**
 * How much there is of everything.
 *
 * @param transmissions by state
 * @param documents incoming ones by state
 * @param acknowledgements outgoing documents by state
 * @param deliveries by state
 * @param cases by state
 * @param eventsWaiting exception events that are not yet part of a case
 * @param eventsFailed exception events that could not be applied
 */
public record Summary(
    Map<String, Long> transmissions,
    Map<String, Long> documents,
    Map<String, Long> acknowledgements,
    Map<String, Long> deliveries,
    Map<String, Long> cases,
    long eventsWaiting,
    long eventsFailed) {}
