package dev.crossdock.reconciliation.jdbc;

import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.reconciliation.ReconciliationReport;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reconciliation in PostgreSQL. */
public final class JdbcReconciliation implements Reconciliation {

  private final Jdbi jdbi;

  public JdbcReconciliation(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public ReconciliationReport compare(@Nullable Instant since, @Nullable String partner) {
    var scope = TransmissionScope.of(since, partner);
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          // before the snapshot is taken: no partition goes while it is looked at
          handle.execute("lock table transmission_part in access share mode");
          return new ReconciliationReport(
              Totals.channels(handle, scope),
              Totals.flows(handle, scope),
              Comparing.discrepancies(handle, scope, ReconciliationReport.MOST_LOCATED));
        });
  }

  @Override
  public Standing standing() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*), min(first_seen_at) from reconciliation_discrepancy")
                .map(
                    (row, context) -> {
                      var since = row.getTimestamp(2);
                      return new Standing(row.getLong(1), since == null ? null : since.toInstant());
                    })
                .one());
  }
}
