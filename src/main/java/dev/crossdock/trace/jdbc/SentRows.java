package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.TracedDelivery;
import dev.crossdock.trace.TracedSending;
import dev.crossdock.trace.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How documents that were handed over were sent. */
final class SentRows {
  private SentRows() {}

  /** By document id; one that was not sent is not in it. */
  static Map<Long, TracedSending> of(Handle h, Collection<Long> documents, Viewer viewer) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    var deliveries = DeliveryRows.of(h, interchanges(h, documents), viewer);
    var found = new HashMap<Long, TracedSending>();
    h.createQuery(
            """
            select s.document_id, s.control_number as own, s.acknowledged, s.acknowledged_at,
              s.acknowledged_by, i.document_id as interchange, i.standard, d.message,
              i.control_number, i.group_number, d.received_at, d.map, d.map_version, i.expect, i.due_at, i.overdue
            from sent_document s join sent_interchange i on i.document_id = s.interchange_id
            join document d on d.id = i.document_id
            where s.document_id = any(:documents)
            """)
        .bindArray("documents", Long.class, documents)
        .map(
            (row, context) ->
                found.put(
                    row.getLong("document_id"),
                    sending(row, deliveries.getOrDefault(row.getLong("interchange"), List.of()))))
        .list();
    return found;
  }

  private static List<Long> interchanges(Handle h, Collection<Long> documents) {
    return h.createQuery(
            "select distinct interchange_id from sent_document where document_id = any(:documents)")
        .bindArray("documents", Long.class, documents)
        .mapTo(Long.class)
        .list();
  }

  private static TracedSending sending(ResultSet row, List<TracedDelivery> deliveries)
      throws SQLException {
    return new TracedSending(
        row.getLong("interchange"),
        row.getString("standard"),
        row.getString("message"),
        number(row, "control_number"),
        number(row, "group_number"),
        number(row, "own"),
        Rows.at(row, "received_at"),
        row.getString("map_version") == null ? null : row.getString("map"),
        row.getString("map_version"),
        row.getString("acknowledged"),
        Rows.maybeAt(row, "acknowledged_at"),
        row.getObject("acknowledged_by", Long.class),
        row.getString("expect"),
        Rows.maybeAt(row, "due_at"),
        row.getBoolean("overdue"),
        deliveries);
  }

  private static @Nullable String number(ResultSet row, String column) throws SQLException {
    var number = row.getString(column);
    return number.isEmpty() ? null : number;
  }
}
