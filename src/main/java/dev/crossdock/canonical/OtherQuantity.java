package dev.crossdock.canonical;

/** A quantity of a kind that has no field of its own. */
public record OtherQuantity(String code, Quantity quantity) {}
