package dev.crossdock.store;

/** Where a transmission came from and what its sender calls it. */
public record TransmissionInfo(Receipt receipt, String partner, String channel, String name) {}
