package dev.crossdock.flow;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Sent;
import dev.crossdock.versions.MapVersions;

/** Where an interchange or file that leaves is kept, numbered, noted and planned. */
record OutboundStores(
    MapVersions versions,
    Documents documents,
    Sent sent,
    Counters counters,
    Deliveries deliveries) {}
