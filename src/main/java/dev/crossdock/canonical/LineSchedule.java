package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Part of a line's quantity that goes to its own place or at its own time.
 *
 * @param location identifier of the place where it differs from the ship-to party
 */
public record LineSchedule(
    Quantity quantity, @Nullable OrderDates dates, @Nullable PartyId location) {}
