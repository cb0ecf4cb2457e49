package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A document and where it comes from.
 *
 * @param map which map read it
 * @param mapVersion hash of all that decided what it was read as: map, grammar, overlays, tables
 * @param grammar which grammar read it; null where there is none, as for files without envelope
 * @param grammarVersion hash of the grammar with its tables and overlays
 * @param byteFrom where it begins in the transmission, from 0; {@code byteTo} is behind its end
 */
public record DocumentDetail(
    @JsonUnwrapped DocumentSummary summary,
    @Nullable String agreement,
    @Nullable String map,
    @Nullable String mapVersion,
    @Nullable String grammar,
    @Nullable String grammarVersion,
    long byteFrom,
    long byteTo) {}
