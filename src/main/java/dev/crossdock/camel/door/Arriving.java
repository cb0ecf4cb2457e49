package dev.crossdock.camel.door;

import dev.crossdock.store.Arrival;
import java.io.InputStream;

/** What a door route's exchange carries: bytes that are still coming in, never kept in memory. */
public record Arriving(Arrival arrival, InputStream content) {}
