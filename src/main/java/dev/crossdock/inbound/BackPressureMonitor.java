package dev.crossdock.inbound;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.Transmissions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures the backlog and the free disk space; opens one case while intake is paused. */
public final class BackPressureMonitor {

  private static final String SUBJECT = "hub";

  private final Transmissions transmissions;
  private final BackPressure backPressure;
  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;
  private @Nullable Code told;
  private boolean cleared;

  public BackPressureMonitor(
      Transmissions transmissions,
      BackPressure backPressure,
      ExceptionEvents events,
      Signals signals,
      Clock clock) {
    this.transmissions = transmissions;
    this.backPressure = backPressure;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** Returns 0: there is nothing more to do until the next measurement. */
  public synchronized int run() {
    var reason = backPressure.measured(transmissions.backlog()).orElse(null);
    var code = reason == null ? null : reason.code();
    if (reason != null && code != told) {
      events.raise(
          ExceptionEvent.technical(
              clock.instant(), "receive", About.target(SUBJECT), reason.code(), reason.message()));
      signals.wake(WakeUp.EVENTS);
      told = code;
    }
    if (reason == null && (told != null || !cleared)) { // also what an earlier start left open
      List.of(ChannelCode.BACKLOG_FULL, ChannelCode.DISK_LOW)
          .forEach(c -> events.recovered(SUBJECT, c));
      signals.wake(WakeUp.EVENTS);
      told = null;
      cleared = true;
    }
    return 0;
  }
}
