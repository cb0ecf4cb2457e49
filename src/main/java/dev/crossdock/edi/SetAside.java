package dev.crossdock.edi;

/** Bytes {@code from} (inclusive) to {@code to} (exclusive) that lie in no interchange. */
public record SetAside(long from, long to) {}
