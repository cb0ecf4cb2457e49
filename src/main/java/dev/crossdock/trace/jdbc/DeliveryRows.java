package dev.crossdock.trace.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.crossdock.delivery.NextStep;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.trace.TracedDelivery;
import dev.crossdock.trace.TracedDelivery.Attempt;
import dev.crossdock.trace.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Deliveries and their attempts of many documents with two statements. */
final class DeliveryRows {
  private DeliveryRows() {}

  /**
   * By document id; a document without deliveries is not in it. A partner sees only what goes to
   * its own channels: our targets are our business.
   */
  static Map<Long, List<TracedDelivery>> of(Handle h, Collection<Long> documents, Viewer viewer) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    var attempts = attempts(h, documents);
    return h
        .createQuery(
            """
            select *, case when skipped then 'skipped' else state end as shown
            from delivery where document_id = any(:documents)
              and (:partner::text is null or starts_with(target, 'partner:' || :partner || '/'))
            order by id
            """)
        .bind("partner", viewer.partner())
        .bindArray("documents", Long.class, documents)
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("document_id"),
                    delivery(
                        row,
                        attempts.getOrDefault(row.getLong("id"), List.of()),
                        viewer.partner() == null)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<Long, List<Attempt>> attempts(Handle h, Collection<Long> documents) {
    return h
        .createQuery(
            """
            select a.* from delivery_attempt a join delivery d on d.id = a.delivery_id
            where d.document_id = any(:documents) order by a.delivery_id, a.attempt
            """)
        .bindArray("documents", Long.class, documents)
        .map((row, context) -> Map.entry(row.getLong("delivery_id"), attempt(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static TracedDelivery delivery(ResultSet row, List<Attempt> attempts, boolean people)
      throws SQLException {
    var ended = Rows.maybeAt(row, "ended_at");
    var state = row.getString("shown");
    return new TracedDelivery(
        row.getLong("id"),
        row.getString("target"),
        row.getString("usage"),
        state,
        Status.label(Status.Kind.DELIVERY, state),
        people ? NextStep.of(state, row.getString("code")) : "",
        row.getInt("attempt"),
        row.getString("idempotency_key"),
        row.getString("code"),
        row.getString("detail"),
        Rows.at(row, "created_at"),
        ended == null ? Rows.maybeAt(row, "due_at") : null,
        ended,
        attempts);
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getInt("attempt"),
        Rows.at(row, "started_at"),
        Rows.at(row, "ended_at"),
        row.getString("outcome"),
        row.getString("code"),
        row.getString("detail"),
        row.getObject("status", Integer.class));
  }
}
