package dev.crossdock.retention.jdbc;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.delivery.jdbc.DeliveryStateSets;
import dev.crossdock.store.jdbc.StateSets;

/** Finds files that still have something and in which everything is settled. */
final class CandidateQuery {

  /**
   * Nothing in {@code t} waits for anything or anybody. Deliveries that are not done are looked for
   * in two halves, each with an index of its own.
   */
  static final String SETTLED =
      """
      t.state in ('read', 'rejected')
      and not exists (select from document d where d.transmission_id = t.id and d.state in %s)
      and not exists (select from document d join delivery y on y.document_id = d.id
        where d.transmission_id = t.id and y.state in %s)
      and not exists (select from document d join delivery y on y.document_id = d.id
        where d.transmission_id = t.id and y.state in %s)
      and not exists (select from document d join sent_interchange s on s.document_id = d.id
        where d.transmission_id = t.id and s.expect is not null and s.acknowledged_at is null
          and not s.overdue)
      and not exists (select from case_affected a join exception_case c on c.id = a.case_id
        where a.transmission_id = t.id and c.state <> 'closed')
      and not exists (select from document d join case_affected a on a.document_id = d.id
        join exception_case c on c.id = a.case_id where d.transmission_id = t.id and c.state <> 'closed')
      and not exists (select from document d join replay_item i on i.document_id = d.id
        where d.transmission_id = t.id and i.state in ('waiting', 'under-way'))
      """
          .formatted(
              StateSets.UNSETTLED, DeliveryStateSets.UNDER_WAY, DeliveryStateSets.NEEDS_PERSON);

  private static final String STATEMENT =
      """
      select t.id, t.received_at, t.size, t.partner,
        (select array_agg(distinct coalesce(d.partner, t.partner) || E'\\n' || d.type)
          from document d where d.transmission_id = t.id and d.direction = 'in') as subjects
      from transmission t
      where t.id > :after and t.received_at < :before and %s
        and not exists (select from retention_extension k
          where k.transmission_id = t.id and k.until > clock_timestamp())
        and %s
      order by t.id limit :most
      """;

  static final String LOCKED = " for no key update of t skip locked";

  private CandidateQuery() {}

  static String of(Kind kind) {
    return STATEMENT.formatted(
        switch (kind) {
          case PAYLOAD ->
              """
              t.id >= (select min(transmission_id) from transmission_part)
              and exists (select from transmission_part p where p.transmission_id = t.id)
              and not exists (select from purge g
                where g.transmission_id = t.id and g.kind = 'payload')
              """;
          case CANONICAL ->
              """
              t.id >= (select transmission_id from document
                where id = (select min(document_id) from document_body))
              and exists (select from document d join document_body b on b.document_id = d.id
                where d.transmission_id = t.id and d.direction = 'in')
              and not exists (select from purge g
                where g.transmission_id = t.id and g.kind = 'canonical')
              """;
          case TRACE -> "true";
        },
        SETTLED);
  }
}
