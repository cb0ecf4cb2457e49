package dev.crossdock.camel.channel;

import dev.crossdock.inbound.Receiving;
import dev.crossdock.store.Receipt;
import dev.crossdock.store.Refused;

/** The steps of channel routes; bean {@code receive}. */
public final class ReceiveSteps {

  private final Receiving receiving;

  public ReceiveSteps(Receiving receiving) {
    this.receiving = receiving;
  }

  /** Stores what arrives; the body is its receipt then. */
  public Receipt store(Arriving arriving) throws Refused {
    return receiving.receive(arriving.arrival(), arriving.content());
  }
}
