package dev.crossdock.outbound;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.store.Documents;
import dev.crossdock.store.Sent;
import dev.crossdock.versions.MapVersions;

/** Where an interchange or file that leaves is kept, numbered, noted and planned. */
public record OutboundStores(
    MapVersions versions,
    Documents documents,
    Sent sent,
    Counters counters,
    Deliveries deliveries) {}
