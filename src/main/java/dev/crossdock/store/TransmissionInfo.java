package dev.crossdock.store;

/** Where a transmission came from and what its sender calls it. */
public record TransmissionInfo(
    TransmissionNumber number, String partner, String channel, String name) {}
