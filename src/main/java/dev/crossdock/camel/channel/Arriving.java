package dev.crossdock.camel.channel;

import dev.crossdock.store.Arrival;
import java.io.InputStream;

/**
 * What the exchange of a channel's route carries: bytes that are still coming in, never kept in
 * memory.
 */
public record Arriving(Arrival arrival, InputStream content) {}
