package dev.crossdock.reconciliation.jdbc;

import dev.crossdock.reconciliation.Discrepancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds where two counts differ, in one statement, so of one snapshot. What is under way is held
 * only against what must be true of it already.
 */
final class Comparing {

  /**
   * A file without envelope is one interchange as a whole; blanks and what is set aside are within.
   * Bytes that were purged were counted when they were.
   */
  private static final String STATEMENT =
      """
      , stored as (
        select t.id, coalesce(
          (select g.bytes from purge g where g.transmission_id = t.id and g.kind = 'payload'),
          (select sum(octet_length(p.bytes)) from transmission_part p
            where p.transmission_id = t.id), 0) as bytes
        from t),
      framed as (
        select t.id, case when t.state = 'rejected' then 0
            else coalesce(sum(i.byte_to - i.byte_from), 0) end
          + case when t.state = 'rejected' or count(i) = 0
                or bool_or(i.standard in ('x12', 'edifact'))
              then coalesce(t.set_aside_bytes, 0) else 0 end
          + case when count(i) = 0 or bool_or(i.standard in ('x12', 'edifact'))
              then coalesce(t.blank_bytes, 0) else 0 end as bytes
        from t left join interchange i on i.transmission_id = t.id
        where t.state in %s
        group by t.id, t.state, t.set_aside_bytes, t.blank_bytes),
      placed as (
        select i.transmission_id, i.no, i.byte_from, i.byte_to, t.size,
          coalesce(lag(i.byte_to) over (partition by t.id order by i.no), 0) as free_from
        from t join interchange i on i.transmission_id = t.id),
      counted as (
        select i.transmission_id, i.no, t.state,
          case when i.standard in ('x12', 'edifact', 'canonical') then i.documents
            else t.next_document - 1 end as framed,
          (select count(*) from document d where d.transmission_id = t.id
            and d.interchange_no = i.no and d.direction = 'in' and d.document_no > 0) as stored
        from t join interchange i on i.transmission_id = t.id),
      documents as (
        select d.id, d.transmission_id, d.interchange_no, d.direction, d.standard, d.state,
          d.targets, e.deliveries, e.worst
        from t join document d on d.transmission_id = t.id
        cross join lateral (
          select count(*) as deliveries, case
              when bool_or(state = 'dead-lettered') then 'dead-lettered'
              when bool_or(state = 'in-doubt') then 'in-doubt'
              when bool_or(state = 'held') then 'held'
              when bool_and(state = 'done') then 'delivered'
              else 'accepted' end as worst
          from delivery where document_id = d.id) e),
      found as (
        select 'stored' as count, s.id as transmission_id, 0 as interchange_no, 0 as document_id,
          t.size::text as expected, s.bytes::text as found
        from stored s join t using (id) where s.bytes <> t.size
        union all
        select 'framed', f.id, 0, 0, t.size::text, f.bytes::text
        from framed f join t using (id) where f.bytes <> t.size
        union all
        select 'places', transmission_id, no, 0, free_from || ' to ' || size,
          byte_from || ' to ' || byte_to
        from placed where byte_from < free_from or byte_to < byte_from or byte_to > size
        union all
        select 'documents', transmission_id, no, 0, framed::text, stored::text
        from counted where framed >= 0 and (stored > framed and state <> 'framed'
          or stored <> framed and state = 'read')
        union all
        select 'deliveries', transmission_id, interchange_no, id, targets::text, deliveries::text
        from documents where deliveries <> targets
        union all
        select 'state', transmission_id, interchange_no, id, worst, state
        from documents where deliveries > 0 and state <> worst
        union all
        select 'state', d.transmission_id, d.interchange_no, d.id, i.state, d.state
        from documents d join sent_document s on s.document_id = d.id
        join document i on i.id = s.interchange_id
        where d.standard = 'canonical' and d.direction = 'in' and d.state <> i.state
        union all
        select 'sent', d.transmission_id, d.interchange_no, d.id, '1', '0'
        from documents d where d.standard = 'canonical' and d.direction = 'in'
          and d.state in ('accepted', 'delivered') and d.targets = 0
          and not exists (select from sent_document s where s.document_id = d.id))
      select f.*, t.partner, t.channel from found f join t on t.id = f.transmission_id
      order by f.transmission_id, f.interchange_no, f.document_id, f.count limit :most
      """
          .formatted(TransmissionScope.READ);

  private Comparing() {}

  static List<Discrepancy> discrepancies(Handle handle, TransmissionScope scope, int most) {
    return scope
        .bind(handle.createQuery(scope.over(STATEMENT)))
        .bind("most", most)
        .map((row, context) -> discrepancy(row))
        .list();
  }

  static Discrepancy discrepancy(ResultSet row) throws SQLException {
    return new Discrepancy(
        row.getString("count"),
        row.getString("partner"),
        row.getString("channel"),
        row.getLong("transmission_id"),
        row.getInt("interchange_no"),
        row.getLong("document_id"),
        row.getString("expected"),
        row.getString("found"));
  }
}
