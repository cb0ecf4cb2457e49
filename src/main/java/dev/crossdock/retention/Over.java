package dev.crossdock.retention;

import java.time.Instant;

/**
 * A file whose time is over.
 *
 * @param removeAt its bytes are gone by then, whatever they lie beside
 */
public record Over(long transmission, Instant removeAt) {}
