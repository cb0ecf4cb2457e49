package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Free text.
 *
 * @param code the sender's own code for its subject (X12 349/363, EDIFACT 4451)
 */
public record Note(@Nullable String code, String text) {}
