package dev.crossdock.app;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.reconciliation.Ledger;
import dev.crossdock.reconciliation.LedgerCheck;
import dev.crossdock.reconciliation.jdbc.JdbcLedger;
import dev.crossdock.reconciliation.jdbc.JdbcRounds;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The ledger, its background check, and the metric that must be 0. */
class LedgerBeans {

  @Produces
  @Singleton
  Ledger ledger(Jdbi jdbi) {
    return new JdbcLedger(jdbi);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("ledger")
  LedgerCheck check(
      Transactions transactions,
      Jdbi jdbi,
      ExceptionEvents events,
      Signals signals,
      Clock clock,
      MeterRegistry metrics) {
    var check = new LedgerCheck(transactions, new JdbcRounds(jdbi), events, signals, clock);
    Gauge.builder("crossdock.ledger.discrepancies", check, LedgerCheck::discrepancies)
        .description("Counts of the ledger that do not agree; must be 0")
        .register(metrics);
    return check;
  }
}
