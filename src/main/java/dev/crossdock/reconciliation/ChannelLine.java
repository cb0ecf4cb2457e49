package dev.crossdock.reconciliation;

/**
 * What came through one channel of a partner.
 *
 * @param bytes counted as they were received
 * @param stored bytes in the parts
 * @param framed bytes in interchanges
 * @param setAside bytes that nobody could make sense of
 * @param blank bytes outside of everything that mean nothing
 * @param unread bytes of transmissions that are not read yet, or that the hub failed on
 * @param framedDocuments documents that the framer counted
 * @param storedDocuments documents there are
 */
public record ChannelLine(
    String partner,
    String channel,
    long transmissions,
    long bytes,
    long stored,
    long framed,
    long setAside,
    long blank,
    long unread,
    long framedDocuments,
    long storedDocuments) {}
