package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Lease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Takes leases: of what is ready and first in its order key, and nothing else. */
final class Leasing {

  /** A batch carries bodies up to this stored size; larger ones are read one at a time. */
  private static final int LARGE_BODY = 64 * 1024;

  /** Without holds of partners the last condition costs nothing: its first half decides. */
  private static final String HELD_BY_NOBODY =
      """
          and not exists (select from hold h where h.kind = 'target' and h.name = d.target
            and (h.until is null or h.until > clock_timestamp()))
          and (not exists (select from hold where kind = 'partner')
            or not exists (select from hold h join document c on c.partner = h.name
              where h.kind = 'partner' and c.id = d.document_id
                and (h.until is null or h.until > clock_timestamp())))
      """;

  private static final String FIRST_OF_ITS_KEY = " and " + OrderKeys.FIRST;

  private static final String PICK =
      """
        select d.id from delivery d
        where d.id = any(:ids) and d.state = 'ready'
          and not exists (select from circuit k where k.target = d.target)
      """
          + HELD_BY_NOBODY
          + FIRST_OF_ITS_KEY
          + """
            order by d.id
            for update of d skip locked),
          """;

  /** The one that was tried least: a document that the target can't take keeps no other from it. */
  private static final String PICK_FOR_PROBE =
      """
        select d.id from delivery d
        where d.target = :target and d.state = 'ready'
      """
          + HELD_BY_NOBODY
          + FIRST_OF_ITS_KEY
          + """
            order by d.probes, d.due_at limit 1
            for update of d skip locked),
          turn as (
            update circuit set state = 'half-open',
              probe_at = clock_timestamp() + :millis * interval '1 millisecond'
            where target = :target and probe_at <= clock_timestamp() and exists (select from found)
            returning target),
          picked as (select found.id from found, turn),
          """;

  private static final String TAKE =
      """
      leased as (
        update delivery d set state = 'leased', attempt = attempt + 1, lease_owner = :owner,
          due_at = clock_timestamp() + :millis * interval '1 millisecond'
        from picked where d.id = picked.id
        returning d.*)
      select l.id, l.attempt, l.probes, l.target, l.idempotency_key, l.repeat, l.document_id,
        l.usage, l.order_key,
        c.type, c.standard, c.message, c.partner, c.document_number,
        case when pg_column_size(b.canonical) <= :large then b.canonical::text end as json,
        case when pg_column_size(b.raw) <= :large then b.raw end as raw
      from leased l
      join document c on c.id = l.document_id
      left join document_body b on b.document_id = l.document_id
      """;

  /** The first of each order key that these wait for, as soon as nobody records its result. */
  private static final String WAIT_FOR_EARLIER =
      """
      select e.id from delivery e
      where e.id = any(array(
        select distinct head.id from delivery d
        cross join lateral (
          select n.id from delivery n
          where n.target = d.target and n.order_key = d.order_key and n.order_key is not null
            and not n.bypassed and n.state in %s
          order by n.order_seq limit 1) head
        where d.id = any(:ids) and d.state = 'ready'))
      order by e.id for update
      """
          .formatted(DeliveryStateSets.NOT_DONE);

  List<DeliveryTask> lease(Handle handle, Collection<Long> ids, Lease lease) {
    var tasks = new ArrayList<>(leaseReady(handle, ids, lease));
    var rest = new HashSet<>(ids);
    tasks.forEach(task -> rest.remove(task.id()));
    if (!rest.isEmpty() && someWaitForAnEarlierOne(handle, rest)) {
      tasks.addAll(leaseReady(handle, rest, lease));
    }
    tasks.sort(Comparator.comparingLong(DeliveryTask::id));
    return tasks;
  }

  /**
   * Whoever records the result of the earlier one announces the next, if it sees that it is there.
   * It may have looked before this one was committed; so wait for its commit and look again.
   */
  private static boolean someWaitForAnEarlierOne(Handle handle, Collection<Long> ids) {
    var waits =
        handle
            .createQuery(
                "select exists (select 1 from delivery where id = any(:ids) and state = 'ready'"
                    + " and order_key is not null)")
            .bindArray("ids", Long.class, ids)
            .mapTo(Boolean.class)
            .one();
    if (waits) {
      handle
          .createQuery(WAIT_FOR_EARLIER)
          .bindArray("ids", Long.class, ids)
          .mapTo(Long.class)
          .list();
    }
    return waits;
  }

  private static List<DeliveryTask> leaseReady(Handle handle, Collection<Long> ids, Lease lease) {
    return take(
        handle.createQuery("with picked as (" + PICK + TAKE).bindArray("ids", Long.class, ids),
        lease);
  }

  /** Takes the turn of the circuit's probe and one delivery for it; neither without the other. */
  List<DeliveryTask> probe(Handle handle, String target, Lease lease) {
    return take(
        handle.createQuery("with found as (" + PICK_FOR_PROBE + TAKE).bind("target", target),
        lease);
  }

  private static List<DeliveryTask> take(Query query, Lease lease) {
    return query
        .bind("owner", lease.owner())
        .bind("millis", (double) lease.duration().toMillis())
        .bind("large", LARGE_BODY)
        .map((row, context) -> task(row))
        .list();
  }

  private static DeliveryTask task(ResultSet row) throws SQLException {
    return new DeliveryTask(
        row.getLong("id"),
        row.getInt("attempt"),
        row.getInt("probes"),
        row.getString("target"),
        row.getString("idempotency_key"),
        row.getInt("repeat"),
        row.getLong("document_id"),
        row.getString("type"),
        row.getString("standard"),
        row.getString("message"),
        row.getString("usage"),
        row.getString("partner"),
        row.getString("document_number"),
        row.getString("order_key"),
        row.getString("json"),
        row.getBytes("raw"));
  }
}
