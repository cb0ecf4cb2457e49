package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.delivery.ExpiredLease;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.store.jdbc.DocumentStates;
import dev.crossdock.store.jdbc.SentStates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deliveries in PostgreSQL. Jdbi gives a thread that has a transaction open the same one again, so
 * every method joins its caller's.
 */
public final class JdbcDeliveries implements Deliveries {

  /**
   * The sweep looks first after its patience: see {@code announceDue} for how it goes on. What was
   * on its way in a backup that the hub was restored from may have happened: it begins like one
   * whose lease ran out.
   */
  private static final String PLAN =
      """
      with planned as (
        insert into delivery (document_id, target, usage, order_key, order_seq, idempotency_key,
          state, attempt, probes, lease_owner, due_at)
        select p.document_id, p.target, p.usage, p.order_key, p.order_seq,
          coalesce(p.idempotency::uuid, gen_random_uuid()),
          case when r.maybe then 'leased' else 'ready' end, r.maybe::int, r.maybe::int,
          case when r.maybe then 'restore' end,
          clock_timestamp() + case when r.maybe then 0 else :patience end * interval '1 millisecond'
        from unnest(:documents, :targets, :usages, :keys, :seqs, :idempotency)
          as p(document_id, target, usage, order_key, order_seq, idempotency)
        cross join lateral (
          select exists (select from under_way_at_backup) and exists (
            select from document d join under_way_at_backup u using (transmission_id)
            where d.id = p.document_id) as maybe) r
        on conflict (document_id, target) do nothing
        returning id, target)
      insert into outbox (queue, delivery_id)
      select 'deliver.' || target, id from planned order by id
      """;

  private static final String EXPIRED =
      """
      select id, attempt, probes, target, lease_owner, due_at from delivery
      where state = 'leased' and due_at <= clock_timestamp()
      order by due_at limit :max
      for update skip locked
      """;

  private static final String ABANDON =
      """
      update delivery set due_at = clock_timestamp()
      where state = 'leased' and due_at > clock_timestamp()
        and starts_with(lease_owner, :hub) and lease_owner <> :owner
      """;

  private static final String GIVE_BACK =
      """
      update delivery set state = 'retry-scheduled', due_at = clock_timestamp(), lease_owner = null,
        probes = probes + 1
      where state = 'leased' and target = :target and lease_owner = :owner
      """;

  /** In two halves, each with an index of its own. */
  private static final String UNFINISHED =
      """
      select target, state, count(*) as deliveries from delivery
      where state in %s group by target, state
      union all
      select target, state, count(*) from delivery
      where state in %s group by target, state
      """
          .formatted(DeliveryStateSets.UNDER_WAY, DeliveryStateSets.NEEDS_PERSON);

  private static final String REVIVE =
      """
      with revived as (
        update delivery set state = 'ready', sweeps = 0, probes = attempt, ended_at = null,
          due_at = clock_timestamp() + :patience * interval '1 millisecond'
        where id = any(:ids) and state in %s
        returning id, target, document_id),
      announced as (
        insert into outbox (queue, delivery_id)
        select 'deliver.' || target, id from revived order by id)
      select document_id from revived
      """
          .formatted(DeliveryStateSets.UNDECIDED);

  private final Jdbi jdbi;
  private final Duration patience;
  private final Leasing leasing = new Leasing();
  private final ResultRecording recording;

  /**
   * @param patience how long a delivery may lie announced and untaken before it is announced again
   */
  public JdbcDeliveries(Jdbi jdbi, Duration patience) {
    this.jdbi = jdbi;
    this.patience = patience;
    this.recording = new ResultRecording(patience);
  }

  @Override
  public void plan(List<PlannedDelivery> planned) {
    if (planned.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(PLAN)
                .bind("patience", patience.toMillis())
                .bindArray(
                    "documents",
                    Long.class,
                    planned.stream().map(PlannedDelivery::documentId).toList())
                .bindArray(
                    "targets", String.class, planned.stream().map(PlannedDelivery::target).toList())
                .bindArray(
                    "usages", String.class, planned.stream().map(p -> p.usage().id()).toList())
                .bindArray(
                    "keys", String.class, planned.stream().map(PlannedDelivery::orderKey).toArray())
                .bindArray(
                    "seqs", Long.class, planned.stream().map(PlannedDelivery::orderSeq).toList())
                .bindArray(
                    "idempotency",
                    String.class,
                    planned.stream().map(PlannedDelivery::idempotency).toArray())
                .execute());
  }

  @Override
  public List<DeliveryTask> lease(Collection<Long> ids, Lease lease) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.inTransaction(handle -> leasing.lease(handle, ids, lease));
  }

  @Override
  public List<DeliveryTask> probe(String target, Lease lease) {
    return jdbi.inTransaction(handle -> leasing.probe(handle, target, lease));
  }

  @Override
  public DeliveryTask.Body body(long documentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select canonical::text as json, raw from document_body where document_id ="
                        + " :id")
                .bind("id", documentId)
                .map((row, context) -> new DeliveryTask.Body(row.getString(1), row.getBytes(2)))
                .findOne()
                .orElseThrow(
                    () -> new IllegalStateException("Document " + documentId + " has no body")));
  }

  @Override
  public List<RecordedDelivery> record(
      List<DeliveryResult> results, Consumer<List<RecordedDelivery>> listener) {
    return results.isEmpty()
        ? List.of()
        : jdbi.inTransaction(
            handle -> {
              var recorded = recording.record(handle, results);
              listener.accept(recorded);
              return recorded;
            });
  }

  @Override
  public List<RecordedDelivery> expire(
      int max,
      Function<ExpiredLease, DeliveryResult> decision,
      Consumer<List<RecordedDelivery>> listener) {
    return jdbi.inTransaction(
        handle -> {
          var expired =
              handle
                  .createQuery(EXPIRED)
                  .bind("max", max)
                  .map(
                      (row, context) ->
                          new ExpiredLease(
                              row.getLong("id"),
                              row.getInt("attempt"),
                              row.getInt("probes"),
                              row.getString("target"),
                              row.getString("lease_owner"),
                              row.getTimestamp("due_at").toInstant()))
                  .list();
          return record(expired.stream().map(decision).toList(), listener);
        });
  }

  @Override
  public int giveBack(String target, Lease lease) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createUpdate(GIVE_BACK)
                .bind("target", target)
                .bind("owner", lease.owner())
                .execute());
  }

  @Override
  public int abandonLeasesOfEarlierStarts(Lease lease) {
    var hub = lease.owner().substring(0, lease.owner().indexOf('/') + 1);
    return jdbi.inTransaction(
        handle ->
            handle.createUpdate(ABANDON).bind("hub", hub).bind("owner", lease.owner()).execute());
  }

  @Override
  public Map<String, Integer> announceDue(int max) {
    return jdbi.inTransaction(handle -> Announcing.announceDue(handle, max, patience));
  }

  @Override
  public Map<String, Map<String, Long>> unfinished() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(UNFINISHED)
                .reduceRows(
                    new HashMap<String, Map<String, Long>>(),
                    (found, row) -> {
                      found
                          .computeIfAbsent(
                              row.getColumn("target", String.class), t -> new HashMap<>())
                          .put(
                              row.getColumn("state", String.class),
                              row.getColumn("deliveries", Long.class));
                      return found;
                    }));
  }

  @Override
  public void keep(List<Exchanged> exchanges) {
    if (!exchanges.isEmpty()) {
      jdbi.useTransaction(handle -> Exchanges.keep(handle, exchanges));
    }
  }

  @Override
  public int revive(Collection<Long> ids) {
    return jdbi.inTransaction(handle -> revive(handle, ids));
  }

  /** Of the order keys in which one ended, or is bypassed. */
  void announceNext(Handle handle, List<String> targets, List<String> keys) {
    recording.announceNext(handle, targets, keys);
  }

  private int revive(Handle handle, Collection<Long> ids) {
    var documents =
        handle
            .createQuery(REVIVE)
            .bind("patience", patience.toMillis())
            .bindArray("ids", Long.class, ids)
            .mapTo(Long.class)
            .list();
    DocumentStates.update(handle, documents);
    SentStates.update(handle, documents);
    return documents.size();
  }

  @Override
  public List<Long> redeliver(Collection<Redelivery> redeliveries) {
    return redeliveries.isEmpty()
        ? List.of()
        : jdbi.inTransaction(handle -> Redelivering.start(handle, redeliveries, patience));
  }
}
