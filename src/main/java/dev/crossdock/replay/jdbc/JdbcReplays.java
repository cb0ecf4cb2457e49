package dev.crossdock.replay.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.replay.Replay;
import dev.crossdock.replay.ReplayAct;
import dev.crossdock.replay.ReplayItem;
import dev.crossdock.replay.ReplayJob;
import dev.crossdock.replay.ReplayMove;
import dev.crossdock.replay.ReplayOrder;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.ReplayState;
import dev.crossdock.replay.Replays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Replays in PostgreSQL; Jdbi gives a thread that has a transaction open the same one again. */
public final class JdbcReplays implements Replays {

  private static final String CLAIM =
      """
      with due as (
        select * from replay where state = 'running' and next_at <= clock_timestamp()
        order by next_at limit 1 for no key update skip locked)
      select due.*,
        (select count(*) from replay_item i where i.replay_id = due.id and i.state = 'under-way')
          as under_way,
        (select count(*) from replay_item i where i.replay_id = due.id and i.state = 'failed')
          as failed
      from due
      """;

  private static final String ACTION = "replay-";
  private static final int MOST_ACTS = 1_000;

  private final Jdbi jdbi;

  public JdbcReplays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long add(ReplayOrder order, Actor actor) {
    return jdbi.inTransaction(
        h -> {
          var selection = order.selection();
          var edit = order.edit();
          var state =
              edit != null && edit.isAboutMoney() ? ReplayState.TO_APPROVE : ReplayState.RUNNING;
          boolean named = selection.filter() == null;
          long id =
              h.createQuery(
                      """
                      insert into replay (point, version, edited, state, selection, targets, forced, actor, reason,
                        rate, stop_after, stop_at, selected)
                      values (:point, :version, :edited::json, :state, :selection::json, :targets, :forced, :actor, :reason,
                        :rate, :stopAfter, :stopAfter, :named) returning id
                      """)
                  .bind("point", order.point().id())
                  .bind("version", order.version())
                  .bind("edited", edit == null ? null : edit.stored())
                  .bind("state", state.id())
                  .bind("selection", SelectionJson.write(selection))
                  .bindArray("targets", String.class, order.targets())
                  .bind("forced", order.force())
                  .bind("actor", order.actor())
                  .bind("reason", order.reason())
                  .bind("rate", order.rate())
                  .bind("stopAfter", order.stopAfter())
                  .bind("named", named)
                  .mapTo(Long.class)
                  .one();
          if (named) {
            ItemRows.list(h, id, order.point(), selection.documents());
          }
          Map<String, Object> detail =
              order.force()
                  ? Map.of("point", order.point().id(), "forced", true)
                  : Map.of("point", order.point().id());
          record(h, id, actor, AuditAction.REPLAY_BEGIN, order.reason(), detail);
          return id;
        });
  }

  @Override
  public Optional<Replay> find(long id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(ReplayRows.REPLAY + " where r.id = :id")
                .bind("id", id)
                .map((row, context) -> ReplayRows.replay(row))
                .findOne());
  }

  @Override
  public List<Replay> list(@Nullable ReplayState state, @Nullable Long before, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ReplayRows.REPLAY
                        + """
                         where (:state::text is null or r.state = :state)
                          and (:before::bigint is null or r.id < :before)
                        order by r.id desc limit :limit
                        """)
                .bind("state", state == null ? null : state.id())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> ReplayRows.replay(row))
                .list());
  }

  @Override
  public List<ReplayItem> items(long id, ReplayItem.@Nullable State state, long after, int limit) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select * from replay_item
                    where replay_id = :id and document_id > :after
                      and (:state::text is null or state = :state)
                    order by document_id limit :limit
                    """)
                .bind("id", id)
                .bind("after", after)
                .bind("state", state == null ? null : state.id())
                .bind("limit", limit)
                .map((row, context) -> ReplayRows.item(row))
                .list());
  }

  @Override
  public List<Long> items(ReplayPoint point, Collection<Long> documents) {
    return jdbi.withHandle(h -> ItemRows.of(h, point, documents));
  }

  @Override
  public List<ReplayAct> history(long id) {
    return jdbi.withHandle(
        h ->
            JdbcAuditLog.find(h, AuditQuery.of(AuditObject.of("replay", id), MOST_ACTS)).stream()
                .filter(act -> act.entry().outcome() == AuditEntry.Outcome.DONE)
                .sorted(Comparator.comparing(AuditedAct::id))
                .map(JdbcReplays::act)
                .toList());
  }

  @Override
  public void move(long id, ReplayMove move, Actor actor, @Nullable String reason) {
    jdbi.useTransaction(
        h -> {
          var current =
              h.createQuery("select state from replay where id = :id for no key update")
                  .bind("id", id)
                  .mapTo(String.class)
                  .one();
          if (!move.from().contains(ReplayState.of(current))) {
            throw new IllegalMove(id, move, ReplayState.of(current));
          }
          h.createUpdate(
                  """
                  update replay set state = :to, next_at = clock_timestamp(),
                    ended_at = case when :to in ('done', 'cancelled') then clock_timestamp() end,
                    stop_at = case when :to = 'running' then stop_after + (select count(*)
                      from replay_item where replay_id = :id and state = 'failed') else stop_at end
                  where id = :id
                  """)
              .bind("to", move.to().id())
              .bind("id", id)
              .execute();
          record(h, id, actor, AuditAction.of(ACTION + move.id()), reason, Map.of());
        });
  }

  @Override
  public Optional<ReplayJob> claim() {
    return jdbi.withHandle(
        h -> h.createQuery(CLAIM).map((row, context) -> ReplayRows.job(row)).findOne());
  }

  @Override
  public void select(ReplayJob job, Collection<Long> documents, @Nullable String cursor) {
    jdbi.useHandle(
        h -> {
          ItemRows.list(h, job.id(), job.order().point(), documents);
          h.createUpdate("update replay set cursor = :cursor, selected = :all where id = :id")
              .bind("cursor", cursor)
              .bind("all", cursor == null)
              .bind("id", job.id())
              .execute();
        });
  }

  @Override
  public List<Long> waiting(long id, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select document_id from replay_item
                    where replay_id = :id and state = 'waiting' order by document_id limit :most
                    """)
                .bind("id", id)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public void record(long id, List<ItemResult> results) {
    if (!results.isEmpty()) {
      jdbi.useHandle(h -> ItemRows.record(h, id, results));
    }
  }

  @Override
  public int judge(long id) {
    return jdbi.withHandle(h -> ItemRows.judge(h, id));
  }

  @Override
  public void rest(long id, long millis) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    update replay set next_at = clock_timestamp() + :millis * interval '1 ms'
                    where id = :id
                    """)
                .bind("millis", (double) millis)
                .bind("id", id)
                .execute());
  }

  @Override
  public boolean crowded() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select (select count(*) from (select from outbox limit 500) o) = 500
                      or (select count(*) from
                        (select from document where state = 'read' and not waits limit 500) d) = 500
                    """)
                .mapTo(Boolean.class)
                .one());
  }

  private static ReplayAct act(AuditedAct act) {
    var entry = act.entry();
    var what = entry.action().id().substring(ACTION.length());
    return new ReplayAct(
        act.at(),
        entry.actor().name(),
        entry.detail().get("forced") == Boolean.TRUE ? what + ", forced" : what,
        entry.reason());
  }

  private static void record(
      Handle h,
      long id,
      Actor actor,
      AuditAction action,
      @Nullable String reason,
      Map<String, Object> detail) {
    JdbcAuditLog.record(
        h, AuditEntry.done(actor, action, AuditObject.of("replay", id), reason).with(detail));
  }
}
