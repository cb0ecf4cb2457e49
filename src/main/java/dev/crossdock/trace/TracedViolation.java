package dev.crossdock.trace;

import dev.crossdock.fault.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, with what to do about it.
 *
 * @param stage {@code envelope}, {@code grammar}, {@code map} or {@code accept}
 */
public record TracedViolation(
    String stage,
    String code,
    String severity,
    @Nullable String path,
    @Nullable Place place,
    @Nullable String value,
    String message,
    @Nullable String next) {}
