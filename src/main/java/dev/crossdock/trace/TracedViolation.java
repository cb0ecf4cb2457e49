package dev.crossdock.trace;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, where it is and what to do about it. Positions count from 1, 0 means none;
 * {@code offset} counts bytes of the transmission from 0.
 *
 * @param stage {@code envelope}, {@code grammar}, {@code map} or {@code accept}
 * @param title what the code means in general
 */
public record TracedViolation(
    String stage,
    String code,
    String title,
    String severity,
    @Nullable String path,
    @Nullable String segment,
    int segmentPosition,
    int element,
    int component,
    long line,
    long column,
    @Nullable Long offset,
    @Nullable String value,
    String message,
    String next) {}
