package dev.crossdock.trace;

import java.util.Map;

/**
 * How much there is of everything.
 *
 * @param received transmissions
 * @param transmissions by state
 * @param states incoming documents by state
 * @param acknowledgements outgoing documents by state
 * @param deliveries by state; people only
 * @param cases by state; people only
 * @param eventsWaiting exception events that are not yet part of a case
 * @param eventsFailed exception events that could not be applied
 */
public record Summary(
    long received,
    Map<String, Long> transmissions,
    Map<String, Long> states,
    Map<String, Long> acknowledgements,
    Map<String, Long> deliveries,
    Map<String, Long> cases,
    long eventsWaiting,
    long eventsFailed) {}
