package dev.crossdock.flow;

import dev.crossdock.intake.Arrival;
import dev.crossdock.intake.Receipt;
import dev.crossdock.intake.Receiving;
import dev.crossdock.intake.Refused;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.io.InputStream;

/**
 * First stage: the bytes are stored and get their receipt number before anything of them is read.
 */
public final class Receive implements Receiving {

  private final Transmissions transmissions;
  private final Signals signals;

  public Receive(Transmissions transmissions, Signals signals) {
    this.transmissions = transmissions;
    this.signals = signals;
  }

  @Override
  public Receipt receive(Arrival arrival, InputStream content) throws Refused {
    var receipt = transmissions.store(arrival, content);
    signals.wake(WakeUp.READ);
    return receipt;
  }
}
