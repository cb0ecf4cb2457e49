package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.Deliveries.Redelivery;
import dev.crossdock.store.jdbc.DocumentStates;
import dev.crossdock.store.jdbc.SentStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Deliveries that a replay sends again. */
final class Redelivering {

  /**
   * Passes over what is locked: someone records its result just now. A new key follows from the old
   * one, so a hub that was restored gives the same one again.
   */
  private static final String REDELIVER =
      """
      with picked as (
        select d.id, a.new_key from delivery d
        join unnest(:ids, :newKeys) as a(id, new_key) using (id)
        where d.state in %s
        order by d.id for update of d skip locked),
      moved as (
        update delivery d set state = 'ready', sweeps = 0, probes = attempt, ended_at = null,
          code = null, detail = null, due_at = clock_timestamp() + :patience * interval '1 millisecond',
          idempotency_key = case when p.new_key
            then md5(idempotency_key || '/' || repeat + 1)::uuid else idempotency_key end,
          repeat = repeat + case when p.new_key then 1 else 0 end
        from picked p where d.id = p.id
        returning d.id, d.target, d.document_id),
      announced as (
        insert into outbox (queue, delivery_id)
        select 'deliver.' || target, id from moved order by id)
      select id, document_id from moved order by id
      """
          .formatted(DeliveryStateSets.AT_REST);

  private Redelivering() {}

  static List<Long> start(Handle handle, Collection<Redelivery> redeliveries, Duration patience) {
    var documents = new ArrayList<Long>();
    var ids =
        handle
            .createQuery(REDELIVER)
            .bind("patience", patience.toMillis())
            .bindArray("ids", Long.class, redeliveries.stream().map(Redelivery::id).toList())
            .bindArray(
                "newKeys", Boolean.class, redeliveries.stream().map(Redelivery::newKey).toList())
            .map(
                (row, context) -> {
                  documents.add(row.getLong("document_id"));
                  return row.getLong("id");
                })
            .list();
    DocumentStates.update(handle, documents);
    SentStates.update(handle, documents);
    return ids;
  }
}
