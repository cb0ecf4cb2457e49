package dev.crossdock.inbound;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.store.Transmissions;
import java.io.InputStream;

/**
 * First stage: the bytes are stored and get their transmission number before anything of them is
 * read.
 */
public final class Receive implements Receiving {

  private final Transmissions transmissions;
  private final Signals signals;

  public Receive(Transmissions transmissions, Signals signals) {
    this.transmissions = transmissions;
    this.signals = signals;
  }

  @Override
  public TransmissionNumber receive(Arrival arrival, InputStream content)
      throws TransmissionRefused {
    var transmission = transmissions.store(arrival, content);
    signals.wake(WakeUp.READ);
    return transmission;
  }
}
