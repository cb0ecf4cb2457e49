package dev.crossdock.camel.route;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Tells of route files that are left out: in the log, and as a case that ends when they run. */
public final class RouteCases {

  private static final Logger LOG = Logger.getLogger(RouteCases.class);

  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  public RouteCases(ExceptionEvents events, Signals signals, Clock clock) {
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** The file does not run, or not in this version. */
  public void leftOut(String file, String problem) {
    LOG.errorf("%s: %s is left out: %s", ConfigurationCode.ROUTE_UNSOUND.id(), file, problem);
    events.raise(
        ExceptionEvent.technical(
            clock.instant(),
            "configuration",
            About.target(file),
            ConfigurationCode.ROUTE_UNSOUND,
            problem));
    signals.wake(WakeUp.EVENTS);
  }

  /** The file runs. */
  public void sound(String file) {
    events.recovered(file, ConfigurationCode.ROUTE_UNSOUND);
    signals.wake(WakeUp.EVENTS);
  }
}
