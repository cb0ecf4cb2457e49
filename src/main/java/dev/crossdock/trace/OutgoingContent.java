package dev.crossdock.trace;

/** The bytes of an outgoing document and what they are, such as {@code application/edi-x12}. */
@SuppressWarnings("ArrayRecordComponent") // read once and written out, never compared
public record OutgoingContent(String mediaType, byte[] bytes) {}
