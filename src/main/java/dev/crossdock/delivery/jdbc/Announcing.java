package dev.crossdock.delivery.jdbc;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Gives what is due a new outbox row. */
final class Announcing {

  /**
   * What waits behind an earlier one of its order key is announced when that one ends, what is held
   * when it is released: the sweep only looks at it again later.
   */
  private static final String DUE =
      """
      with due as (
        select d.id, d.state,
          not exists (select from circuit k where k.target = d.target)
          and not exists (select from hold h where h.kind = 'target' and h.name = d.target)
          and
      """
          + OrderKeys.FIRST
          + """
               as first
            from delivery d
            where d.state in %s and d.due_at <= clock_timestamp()
            order by d.due_at limit :max
            for update of d skip locked),
          moved as (
            update delivery d set state = 'ready',
              sweeps = case when due.state = 'ready' then least(d.sweeps + 1, 20) else 0 end,
              due_at = clock_timestamp() + least(
                :patience * (case when due.state = 'ready' then power(2, d.sweeps + 1) else 1 end)
                  * interval '1 millisecond',
                interval '1 hour')
            from due where d.id = due.id
            returning d.id, d.target, due.first),
          announced as (
            insert into outbox (queue, delivery_id)
            select 'deliver.' || target, id from moved where first order by id)
          select target, count(*) as looked_at from moved group by target
          """
              .formatted(DeliveryStateSets.DUE);

  private Announcing() {}

  static Map<String, Integer> announceDue(Handle handle, int max, Duration patience) {
    return handle
        .createQuery(DUE)
        .bind("max", max)
        .bind("patience", (double) patience.toMillis())
        .reduceRows(
            new HashMap<String, Integer>(),
            (found, row) -> {
              found.put(
                  row.getColumn("target", String.class), row.getColumn("looked_at", Integer.class));
              return found;
            });
  }
}
