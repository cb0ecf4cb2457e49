package dev.crossdock.reconciliation;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.Transactions;
import dev.crossdock.stage.WakeUp;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reconciliation's background check; bean {@code reconciliation}. Discrepancies open one case,
 * which closes when all of them are resolved.
 */
public final class ReconciliationCheck {

  private static final String HUB = "hub";

  private final Transactions transactions;
  private final Rounds rounds;
  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;
  private final AtomicLong known = new AtomicLong();

  public ReconciliationCheck(
      Transactions transactions,
      Rounds rounds,
      ExceptionEvents events,
      Signals signals,
      Clock clock) {
    this.transactions = transactions;
    this.rounds = rounds;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** One round; returns 0: the next one starts when it is time. */
  public int run() {
    var round =
        transactions.run(
            () -> {
              var found = rounds.go();
              events.raise(found.fresh().stream().map(this::event).toList());
              if (found.mended()) {
                events.recovered(HUB, HubCode.RECONCILIATION_DISCREPANCY);
              }
              return found;
            });
    known.set(round.known());
    if (round.mended() || !round.fresh().isEmpty()) {
      signals.wake(WakeUp.EVENTS);
    }
    return 0;
  }

  /** Discrepancies that the last round knew of; must be 0. */
  public long discrepancies() {
    return known.get();
  }

  private ExceptionEvent event(Discrepancy d) {
    var about = About.place(d.transmission(), d.interchange(), 0).of(d.partner(), null);
    return ExceptionEvent.technical(
        clock.instant(),
        "reconciliation",
        d.document() == 0 ? about : about.document(d.document(), "unknown", null),
        HubCode.RECONCILIATION_DISCREPANCY,
        d.getMessage());
  }
}
