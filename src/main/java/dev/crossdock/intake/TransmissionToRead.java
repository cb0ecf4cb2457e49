package dev.crossdock.intake;

/**
 * A transmission claimed for reading.
 *
 * @param framed whether its envelopes are known already and only documents are left
 * @param nextInterchange number of the interchange that reading goes on in, from 1
 * @param nextDocument number of the next document in it, from 1
 * @param nextOffset byte offset of that document
 */
public record TransmissionToRead(
    Receipt receipt,
    String partner,
    String channel,
    String name,
    long size,
    boolean framed,
    int nextInterchange,
    int nextDocument,
    long nextOffset) {}
