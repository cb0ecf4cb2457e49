package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Free text.
 *
 * @param code the sender's own code for its subject (X12 349/363, EDIFACT 4451)
 * @param subject what it is about, as the sender's text or number (X12 N902)
 */
public record Note(@Nullable String code, @Nullable String subject, String text) {}
