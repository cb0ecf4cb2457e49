package dev.crossdock.document;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;

/** Resumes parked documents whose window is over, or whose predecessor is through after all. */
public final class ParkedEnds {

  private static final int MOST = 500;

  private final Parking parking;
  private final Signals signals;

  public ParkedEnds(Parking parking, Signals signals) {
    this.parking = parking;
    this.signals = signals;
  }

  /** Returns how many documents went on. */
  public int run() {
    int gone = parking.sweep(MOST);
    if (gone > 0) {
      signals.wake(WakeUp.ACCEPT);
    }
    return gone;
  }
}
