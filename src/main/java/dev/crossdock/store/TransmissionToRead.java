package dev.crossdock.store;

/**
 * A transmission claimed for reading.
 *
 * @param content all its bytes where they are few; empty: {@link Transmissions#open} gives them
 * @param framed whether its envelopes are known already and only documents are left
 * @param nextInterchange number of the interchange that reading goes on in, from 1
 * @param nextDocument number of the next document in it, from 1
 * @param nextOffset byte offset of that document
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record TransmissionToRead(
    TransmissionNumber number,
    String partner,
    String channel,
    String name,
    long size,
    byte[] content,
    boolean framed,
    int nextInterchange,
    int nextDocument,
    long nextOffset) {}
