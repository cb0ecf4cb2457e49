package dev.crossdock.canonical;

/** A measurement of a kind that has no field of its own. */
public record OtherMeasure(String code, Quantity quantity) {}
