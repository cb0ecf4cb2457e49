package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A document and where it comes from.
 *
 * @param map which map of which version read it
 * @param byteFrom where it begins in the transmission, from 0; {@code byteTo} is behind its end
 */
public record DocumentDetail(
    @JsonUnwrapped DocumentSummary summary,
    @Nullable String agreement,
    @Nullable String map,
    @Nullable String mapVersion,
    long byteFrom,
    long byteTo) {}
