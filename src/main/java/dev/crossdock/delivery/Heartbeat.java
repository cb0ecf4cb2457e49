package dev.crossdock.delivery;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says that this hub is alive, and takes up what dead ones had in hand. Bean {@code heartbeat}. A
 * hub that was only slow loses its leases too: its results are dropped by their fencing token, as
 * those of any lease that ran out.
 */
public final class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);

  private final Hubs hubs;
  private final Lease lease;
  private final Signals signals;
  private final Duration silence;

  /**
   * @param silence after which another hub is taken for dead; many times what lies between two runs
   */
  public Heartbeat(Hubs hubs, Lease lease, Signals signals, Duration silence) {
    this.hubs = hubs;
    this.lease = lease;
    this.signals = signals;
    this.silence = silence;
  }

  /** One beat; returns 0: the next one is due when it is time. */
  public int run() {
    int freed = hubs.beat(lease, silence);
    if (freed > 0) {
      LOG.infof("%d deliveries of a hub that is silent are taken up again", freed);
      signals.wake(WakeUp.SWEEP);
    }
    return 0;
  }

  /** This hub ends in good order. */
  public void leave() {
    hubs.leave(lease);
  }
}
