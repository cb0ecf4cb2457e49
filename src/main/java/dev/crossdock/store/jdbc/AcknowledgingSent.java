package dev.crossdock.store.jdbc;

import dev.crossdock.config.Usage;
import dev.crossdock.store.Sent.Carried;
import dev.crossdock.store.Sent.Named;
import dev.crossdock.store.Sent.Said;
import dev.crossdock.store.Sent.Waiting;
import dev.crossdock.store.TransmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was sent, once the partner answers or does not. */
final class AcknowledgingSent {

  private static final String WAITING =
      """
      select i.document_id, i.control_number, i.expect, d.transmission_id, d.partner, d.usage,
        d.message
      from sent_interchange i join document d on d.id = i.document_id
      """;

  private AcknowledgingSent() {}

  static Optional<Waiting> find(Handle handle, Named named) {
    var by =
        named.group().isEmpty()
            ? "ltrim(i.control_number, '0') = ltrim(:interchange, '0')"
            : "i.group_number = ltrim(:group, '0') and i.group_type = :type";
    return handle
        .createQuery(
            WAITING
                + """
                where i.receiver = :receiver and i.sender = :sender and i.standard = :standard
                  and i.usage = :usage and
                """
                + by
                + " order by i.document_id desc limit 1 for update of i")
        .bind("receiver", Storable.text(named.them()))
        .bind("sender", Storable.text(named.us()))
        .bind("standard", named.standard())
        .bind("usage", named.usage().id())
        .bind("interchange", Storable.text(named.interchange()))
        .bind("type", Storable.text(named.groupType()))
        .bind("group", Storable.text(named.group()))
        .map((row, context) -> waiting(handle, row))
        .findOne();
  }

  static List<Waiting> takeOverdue(Handle handle, int most) {
    return taken(
        handle,
        handle
            .createQuery(
                """
                update sent_interchange set overdue = true
                where document_id in (select document_id from sent_interchange
                  where expect is not null and acknowledged_at is null and not overdue
                    and due_at <= clock_timestamp()
                  order by due_at limit :most for update skip locked)
                returning document_id
                """)
            .bind("most", most));
  }

  static List<Waiting> takeOverdue(Handle handle, List<Long> interchanges) {
    return taken(
        handle,
        handle
            .createQuery(
                """
                update sent_interchange set overdue = true
                where document_id = any(:ids)
                  and acknowledged_at is null and not overdue and due_at <= clock_timestamp()
                returning document_id
                """)
            .bindArray("ids", Long.class, interchanges));
  }

  private static List<Waiting> taken(Handle handle, Query update) {
    var ids = update.mapTo(Long.class).list();
    return ids.isEmpty()
        ? List.of()
        : handle
            .createQuery(WAITING + " where i.document_id = any(:ids) order by i.document_id")
            .bindArray("ids", Long.class, ids)
            .map((row, context) -> waiting(handle, row))
            .list();
  }

  private static Waiting waiting(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("document_id");
    return new Waiting(
        id,
        new TransmissionNumber(row.getLong("transmission_id")),
        row.getString("partner"),
        Usage.of(row.getString("usage")),
        row.getString("message"),
        row.getString("control_number"),
        row.getString("expect"),
        carried(handle, id));
  }

  private static List<Carried> carried(Handle handle, long interchange) {
    return handle
        .createQuery(
            """
            select s.document_id, d.document_no, d.type, d.document_number, s.control_number,
              s.acknowledged
            from sent_document s join document d on d.id = s.document_id
            where s.interchange_id = :id order by s.no
            """)
        .bind("id", interchange)
        .map(
            (row, context) ->
                new Carried(
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  static List<Long> acknowledge(Handle handle, List<Said> said) {
    var rows = new ColumnArrays<>(handle, said);
    handle
        .createUpdate(
            """
            update sent_document s set acknowledged = a.word, acknowledged_by = a.by,
              acknowledged_at = clock_timestamp()
            from unnest(:documents, :words, :by) as a(document, word, by)
            where s.document_id = a.document
            """)
        .bind("documents", rows.bigint(Said::document))
        .bind("words", rows.text(Said::acknowledged))
        .bind("by", rows.bigint(Said::by))
        .execute();
    handle
        .createUpdate(
            "delete from violation where stage = 'acknowledge' and document_id = any(:documents)")
        .bind("documents", rows.bigint(Said::document))
        .execute();
    var violations = new ArrayList<ViolationRow>();
    for (var one : said) {
      one.violations()
          .forEach(
              v ->
                  violations.add(
                      ViolationRow.ofAcknowledging(one.transmission(), one.document(), v)));
    }
    ViolationRows.insert(handle, violations);
    return settled(handle, said.stream().map(Said::interchange).distinct().toList());
  }

  private static List<Long> settled(Handle handle, List<Long> interchanges) {
    return handle
        .createQuery(
            """
            with settled as (
              update sent_interchange i set acknowledged_at = clock_timestamp()
              where i.document_id = any(:ids) and i.acknowledged_at is null
                and not exists (select from sent_document s
                  where s.interchange_id = i.document_id and s.acknowledged is null)
              returning document_id, overdue)
            select document_id from settled where overdue
            """)
        .bindArray("ids", Long.class, interchanges)
        .mapTo(Long.class)
        .list();
  }
}
