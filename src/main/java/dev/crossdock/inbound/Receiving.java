package dev.crossdock.inbound;

import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import java.io.InputStream;

/** Takes what arrives through a channel. Safe for many threads. */
public interface Receiving {

  /**
   * Stores the bytes. When this returns they are durable and have a transmission number; when it
   * throws, nothing of them is kept and the sender must be told so.
   *
   * @param content read to its end, closed by the caller; its {@link java.io.IOException}s come
   *     back as {@link TransmissionRefused}
   */
  TransmissionNumber receive(Arrival arrival, InputStream content) throws TransmissionRefused;
}
