package dev.crossdock.trace;

import java.time.Instant;

/**
 * How much needs attention, counted now; what a person archived or skipped needs none.
 *
 * @param asOf when it was counted
 * @param deadLettered deliveries that the hub gave up
 * @param inDoubt deliveries of which nobody knows whether the target has them
 * @param failed documents that the hub failed to accept
 * @param unread transmissions in which nothing could be read
 * @param openCases cases that are neither resolved nor closed; {@code overdueCases} of them late
 */
public record Attention(
    Instant asOf,
    long deadLettered,
    long inDoubt,
    long rejected,
    long unassigned,
    long held,
    long parked,
    long failed,
    long unread,
    long openCases,
    long overdueCases) {}
