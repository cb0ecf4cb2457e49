package dev.crossdock.camel.door;

import dev.crossdock.inbound.Receiving;
import dev.crossdock.store.Receipt;
import dev.crossdock.store.Refused;

/** The steps of door routes; bean {@code receive}. */
public final class DoorSteps {

  private final Receiving receiving;

  public DoorSteps(Receiving receiving) {
    this.receiving = receiving;
  }

  /** Stores what arrives; the body is its receipt then. */
  public Receipt store(Arriving arriving) throws Refused {
    return receiving.receive(arriving.arrival(), arriving.content());
  }
}
