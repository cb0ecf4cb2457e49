package dev.crossdock.intake;

import dev.crossdock.partner.Usage;

/**
 * A document claimed for accepting.
 *
 * @param contentHash SHA-256 of its own content
 * @param canonical canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DocumentToAccept(
    long id,
    DocumentEntry.Place place,
    String type,
    String standard,
    String partner,
    Usage usage,
    String agreement,
    byte[] contentHash,
    String canonical) {}
