package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.Place;

/**
 * A value in the bytes that were read.
 *
 * @param name what the map calls it: {@code e4.3}, or a column
 * @param length in bytes, from the offset of its place
 */
public record SourceValue(Place place, String name, int length, String text) {}
