package dev.crossdock.delivery;

import java.time.Instant;

/**
 * A circuit that is not closed: the target failed again and again, and nothing goes there until one
 * delivery got through.
 *
 * @param state {@code open}; {@code half-open} while one delivery tries
 * @param code why the last call failed
 * @param probes how many failed probes since it opened
 * @param probeAt when the next one may
 */
public record Circuit(
    String target,
    String state,
    String code,
    String detail,
    int probes,
    Instant openedAt,
    Instant probeAt) {}
