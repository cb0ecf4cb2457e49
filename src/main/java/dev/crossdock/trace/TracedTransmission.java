package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transmission.
 *
 * @param sha256 of the bytes as stored, in hex
 * @param label its state in words; {@code archived} whether a person set it aside as finished
 * @param words its outcome, in a sentence or two for people
 */
public record TracedTransmission(
    long number,
    String partner,
    String channel,
    String name,
    long size,
    String sha256,
    String state,
    String label,
    boolean archived,
    String words,
    @Nullable String format,
    Instant receivedAt,
    @Nullable Instant readAt) {}
