package dev.crossdock.store.jdbc;

import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A transmission that fits in one row, waiting for the commit it shares. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record SmallTransmission(
    Arrival arrival,
    byte[] bytes,
    byte[] sha256,
    CompletableFuture<Optional<TransmissionNumber>> number) {

  SmallTransmission(Arrival arrival, byte[] bytes) {
    this(arrival, bytes, Parts.sha256().digest(bytes), new CompletableFuture<>());
  }
}
