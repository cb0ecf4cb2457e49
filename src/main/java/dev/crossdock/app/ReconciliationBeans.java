package dev.crossdock.app;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.reconciliation.ReconciliationCheck;
import dev.crossdock.reconciliation.jdbc.JdbcReconciliation;
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

/** Reconciliation, its background check, and the metric that must be 0. */
class ReconciliationBeans {

  @Produces
  @Singleton
  Reconciliation reconciliation(Jdbi jdbi) {
    return new JdbcReconciliation(jdbi);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("reconciliation")
  ReconciliationCheck check(
      Transactions transactions,
      Jdbi jdbi,
      ExceptionEvents events,
      Signals signals,
      Clock clock,
      MeterRegistry metrics) {
    var check = new ReconciliationCheck(transactions, new JdbcRounds(jdbi), events, signals, clock);
    Gauge.builder(
            "crossdock.reconciliation.discrepancies", check, ReconciliationCheck::discrepancies)
        .description("Counts compared by reconciliation that do not agree; must be 0")
        .register(metrics);
    return check;
  }
}
