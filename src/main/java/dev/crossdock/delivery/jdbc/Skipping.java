package dev.crossdock.delivery.jdbc;

import dev.crossdock.store.jdbc.Archived;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Skips dead-lettered deliveries: those behind them in their order keys go on. */
final class Skipping {

  private static final String SKIP =
      """
      update delivery set bypassed = true, skipped = true
      where id = :id and state = 'dead-lettered' and not skipped
      returning document_id, target, order_key
      """;

  private static final String ANY_UNDECIDED =
      """
      select exists (
        select from delivery where document_id = :id and state in %s and not skipped)
      """
          .formatted(DeliveryStateSets.UNDECIDED);

  private Skipping() {}

  private record Skipped(long document, String target, @Nullable String orderKey) {}

  /** False where the delivery is not dead-lettered, or is skipped already. */
  static boolean skip(Handle handle, JdbcDeliveries deliveries, long id) {
    var skipped =
        handle
            .createQuery(SKIP)
            .bind("id", id)
            .map(
                (row, context) ->
                    new Skipped(
                        row.getLong("document_id"),
                        row.getString("target"),
                        row.getString("order_key")))
            .findOne();
    skipped.ifPresent(
        s -> {
          if (s.orderKey != null) {
            deliveries.announceNext(handle, List.of(s.target), List.of(s.orderKey));
          }
          if (!anyUndecided(handle, s.document)) {
            Archived.markDeadLettered(handle, s.document);
          }
        });
    return skipped.isPresent();
  }

  /** A document of which nothing is left to decide is finished. */
  private static boolean anyUndecided(Handle handle, long document) {
    return handle.createQuery(ANY_UNDECIDED).bind("id", document).mapTo(Boolean.class).one();
  }
}
