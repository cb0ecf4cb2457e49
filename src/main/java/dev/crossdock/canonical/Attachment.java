package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a document, by its reference; its content is never part of the canonical
 * document (UBL Attachment).
 */
public record Attachment(
    @Nullable String fileName, @Nullable String mimeType, @Nullable String uri) {}
