package dev.crossdock.retention;

import java.time.Instant;

/**
 * A file whose retention period is over.
 *
 * @param removeAt its bytes are gone by then, whatever they lie beside
 */
public record Expired(long transmission, Instant removeAt) {}
