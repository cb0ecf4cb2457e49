package dev.crossdock.camel.channel;

import dev.crossdock.inbound.Receiving;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;

/** The steps of channel routes; bean {@code receive}. */
public final class ReceiveSteps {

  private final Receiving receiving;

  public ReceiveSteps(Receiving receiving) {
    this.receiving = receiving;
  }

  /** Stores what arrives; the body is its transmission number then. */
  public TransmissionNumber store(Arriving arriving) throws TransmissionRefused {
    return receiving.receive(arriving.arrival(), arriving.content());
  }
}
