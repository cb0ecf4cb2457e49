package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.store.jdbc.DocumentStates;
import dev.crossdock.store.jdbc.SentStates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Records results: of those only that hold the current fencing token. */
final class ResultRecording {

  private static final String RECORD =
      """
      with result as (
        select * from unnest(:ids, :attempts, :states, :waits, :codes, :details, :statuses, :starts,
            :probes, :bypassed)
          as r(id, attempt, state, wait, code, detail, status, started, probe, bypassed)),
      locked as (
        select d.id, d.lease_owner from delivery d join result r using (id)
        where d.attempt = r.attempt and d.state = 'leased'
        order by d.id for update of d),
      recorded as (
        update delivery d set state = r.state, code = r.code, detail = r.detail, lease_owner = null,
          sweeps = 0, probes = d.probes + r.probe, bypassed = r.bypassed, due_at = clock_timestamp() + r.wait * interval '1 millisecond',
          ended_at = case when r.state in %1$s then clock_timestamp() end
        from result r join locked using (id)
        where d.id = r.id
        returning d.id, d.document_id, d.target, d.order_key, d.attempt, d.state, d.code, d.detail,
          r.status, r.started, locked.lease_owner),
      attempted as (
        insert into delivery_attempt (delivery_id, attempt, owner, started_at, ended_at, outcome,
          code, detail, status)
        select id, attempt, lease_owner, to_timestamp(started / 1000.0), clock_timestamp(), state,
          code, detail, nullif(status, 0)
        from recorded),
      buried as (
        insert into outbox (queue, delivery_id, attempt, code)
        select 'dead-letter.' || target, id, attempt, code from recorded where state = 'dead-lettered')
      select id, document_id, target, order_key, state in %1$s as ended from recorded
      """
          .formatted(DeliveryStateSets.ENDED);

  /**
   * Those that waited for the ones that ended now: the first of each order key, if it is ready. The
   * sweep, which looked at it ever more seldom while it waited, looks soon again.
   */
  private static final String ANNOUNCE_NEXT =
      """
      with firsts as (
        select next.id, next.target
        from (select distinct * from unnest(:targets, :keys) as k(target, order_key)) ended
        cross join lateral (
          select n.id, n.target, n.state from delivery n
          where n.target = ended.target and n.order_key = ended.order_key
            and n.order_key is not null and not n.bypassed
            and n.state in %s
          order by n.order_seq limit 1) next
        where next.state = 'ready'),
      awake as (
        update delivery d set sweeps = 0, due_at = clock_timestamp() + :patience * interval '1 ms'
        from firsts where d.id = firsts.id and d.sweeps > 0)
      insert into outbox (queue, delivery_id)
      select 'deliver.' || target, id from firsts
      """
          .formatted(DeliveryStateSets.NOT_DONE);

  private final Duration patience;

  ResultRecording(Duration patience) {
    this.patience = patience;
  }

  List<RecordedDelivery> record(Handle handle, List<DeliveryResult> results) {
    Map<Long, DeliveryResult> byId = new HashMap<>();
    results.forEach(result -> byId.put(result.id(), result));
    var targets = new ArrayList<String>();
    var keys = new ArrayList<String>();
    var recorded =
        handle
            .createQuery(RECORD)
            .bindArray("ids", Long.class, results.stream().map(DeliveryResult::id).toList())
            .bindArray(
                "attempts", Integer.class, results.stream().map(DeliveryResult::attempt).toList())
            .bindArray(
                "states", String.class, results.stream().map(ResultRecording::state).toList())
            .bindArray(
                "waits",
                Double.class,
                results.stream().map(s -> (double) s.pause().toMillis()).toList())
            .bindArray(
                "codes",
                String.class,
                results.stream().map(s -> s.code() == null ? null : s.code().id()).toArray())
            .bindArray(
                "details", String.class, results.stream().map(DeliveryResult::detail).toArray())
            .bindArray(
                "statuses", Integer.class, results.stream().map(DeliveryResult::status).toList())
            .bindArray(
                "starts",
                Long.class,
                results.stream().map(s -> s.startedAt().toEpochMilli()).toList())
            .bindArray(
                "probes", Integer.class, results.stream().map(s -> s.probe() ? 1 : 0).toList())
            .bindArray(
                "bypassed", Boolean.class, results.stream().map(DeliveryResult::bypassed).toList())
            .map(
                (row, context) -> {
                  var id = row.getLong("id");
                  var target = row.getString("target");
                  var key = row.getString("order_key");
                  if (row.getBoolean("ended") && key != null) {
                    targets.add(target);
                    keys.add(key);
                  }
                  return new RecordedDelivery(
                      id, row.getLong("document_id"), target, Objects.requireNonNull(byId.get(id)));
                })
            .list();
    if (!keys.isEmpty()) {
      announceNext(handle, targets, keys);
    }
    DocumentStates.update(handle, recorded.stream().map(RecordedDelivery::documentId).toList());
    SentStates.update(
        handle,
        recorded.stream()
            .filter(d -> d.target().startsWith("partner:"))
            .map(RecordedDelivery::documentId)
            .toList());
    return recorded;
  }

  /** Of the order keys in which one ended. */
  void announceNext(Handle handle, List<String> targets, List<String> keys) {
    handle
        .createUpdate(ANNOUNCE_NEXT)
        .bind("patience", patience.toMillis())
        .bindArray("targets", String.class, targets)
        .bindArray("keys", String.class, keys)
        .execute();
  }

  /** The state after the move; throws where the move may not start at a lease. */
  private static String state(DeliveryResult result) {
    DeliveryTransition move = result.move();
    return move.apply(DeliveryState.LEASED).id();
  }
}
