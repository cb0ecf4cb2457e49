package dev.crossdock.delivery.jdbc;

import static dev.crossdock.audit.jdbc.PlannedEachTime.PLANNED_EACH_TIME;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.delivery.DeliveryQuery;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryStory;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.delivery.FoundDelivery;
import dev.crossdock.delivery.NextStep;
import dev.crossdock.delivery.Undelivered;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.store.jdbc.DocumentStates;
import dev.crossdock.store.jdbc.SentStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Undelivered ones in PostgreSQL. */
public final class JdbcUndelivered implements Undelivered {

  private static final int MOST_ACTS = 500;

  private static final String COLUMNS =
      """
      select d.id, d.target, case when d.skipped then 'skipped' else d.state end as state,
        d.document_id, c.type, c.document_number, c.partner, d.usage,
        d.attempt, d.probes, d.code, d.detail, coalesce(d.ended_at,
          (select max(a.ended_at) from delivery_attempt a where a.delivery_id = d.id),
          d.created_at) as at, case when d.state = 'retry-scheduled' then d.due_at end as next_at,
        d.idempotency_key, d.order_key, c.transmission_id, c.interchange_no, c.document_no,
        c.byte_from, c.byte_to, c.map, c.map_version
      from delivery d join document c on c.id = d.document_id
      """;

  /** As the index {@code document_search} has it; a part of one number is a part of both. */
  private static final String SEARCHED =
      "(coalesce(c.document_number, '') || ' ' || coalesce(c.order_number, '')) ilike :key and ";

  private static final String OF_KEY = "(c.document_number %1$s :key or c.order_number %1$s :key)";

  private static final String CONFIRM =
      """
      update delivery set state = 'done', lease_owner = null, ended_at = clock_timestamp()
      where id = :id and state = 'in-doubt'
      returning id, document_id, target, order_key
      """;

  private static final String HELD_BACK =
      """
      select count(*) from delivery d join delivery n
        on n.target = d.target and n.order_key = d.order_key and n.order_seq > d.order_seq
      where d.id = :id and d.state in %1$s and not d.bypassed
        and n.order_key is not null and not n.bypassed
        and n.state in %2$s
      """
          .formatted(DeliveryStateSets.NEEDS_PERSON, DeliveryStateSets.NOT_DONE);

  private final Jdbi jdbi;
  private final JdbcDeliveries deliveries;

  public JdbcUndelivered(Jdbi jdbi, JdbcDeliveries deliveries) {
    this.jdbi = jdbi;
    this.deliveries = deliveries;
  }

  @Override
  public List<FoundDelivery> find(DeliveryQuery query) {
    var sql = new StringBuilder(COLUMNS).append("where true");
    if (!query.states().isEmpty()) {
      sql.append(" and (d.state in (<states>) and not d.skipped");
      sql.append(query.skipped() ? " or d.state = 'dead-lettered' and d.skipped)" : ")");
    } else if (query.skipped()) {
      sql.append(" and d.state = 'dead-lettered' and d.skipped");
    }
    sql.append(query.target() == null ? "" : " and d.target = :target");
    sql.append(query.partner() == null ? "" : " and c.partner = :partner");
    sql.append(query.code() == null ? "" : " and d.code = :code");
    sql.append(query.type() == null ? "" : " and c.type = :type");
    var key = query.key();
    sql.append(key == null ? "" : " and " + ofKey(key));
    sql.append(query.since() == null ? "" : " and coalesce(d.ended_at, d.due_at) >= :since");
    sql.append(query.before() == null ? "" : " and d.id < :before");
    sql.append(" order by d.id desc limit :limit");
    return jdbi.withHandle(
        handle -> {
          var select = handle.createQuery(sql.toString()).addCustomizer(PLANNED_EACH_TIME);
          if (!query.states().isEmpty()) {
            select.bindList("states", query.states().stream().map(DeliveryState::id).toList());
          }
          return select
              .bind("target", query.target())
              .bind("partner", query.partner())
              .bind("code", query.code())
              .bind("type", query.type())
              .bind("key", like(query.key()))
              .bind("since", at(query.since()))
              .bind("before", query.before())
              .bind("limit", query.limit())
              .map((row, context) -> found(row))
              .list();
        });
  }

  /** A part is found whatever the case. */
  private static String ofKey(String key) {
    return key.startsWith("*") ? SEARCHED + OF_KEY.formatted("ilike") : OF_KEY.formatted("like");
  }

  /** A key as a pattern: of a part or its beginning where it has stars, else of itself. */
  private static @Nullable String like(@Nullable String key) {
    if (key == null) {
      return null;
    }
    var part = key.startsWith("*");
    var prefix = part || key.endsWith("*");
    var text = key.substring(part ? 1 : 0);
    text = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return (part ? "%" : "") + literal + (prefix ? "%" : "");
  }

  private static @Nullable Object at(@Nullable Instant since) {
    return since == null ? null : since.atOffset(ZoneOffset.UTC);
  }

  private static FoundDelivery found(ResultSet row) throws SQLException {
    return new FoundDelivery(
        row.getLong("id"),
        row.getString("target"),
        row.getString("state"),
        Status.label(Status.Kind.DELIVERY, row.getString("state")),
        row.getLong("document_id"),
        row.getString("type"),
        row.getString("document_number"),
        row.getString("partner"),
        row.getString("usage"),
        row.getInt("attempt"),
        row.getInt("probes"),
        row.getString("code"),
        row.getString("detail"),
        row.getTimestamp("at").toInstant(),
        instant(row, "next_at"),
        row.getString("idempotency_key"),
        row.getString("order_key"),
        row.getObject("transmission_id", Long.class),
        row.getInt("interchange_no"),
        row.getInt("document_no"),
        row.getLong("byte_from"),
        row.getLong("byte_to"),
        row.getString("map"),
        row.getString("map_version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  @Override
  public Optional<DeliveryStory> open(long id) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(COLUMNS + "where d.id = :id")
                .bind("id", id)
                .map((row, context) -> found(row))
                .findOne()
                .map(
                    found ->
                        new DeliveryStory(
                            found,
                            NextStep.of(found.state(), found.code()),
                            heldBack(handle, id),
                            attempts(handle, id),
                            acts(handle, id))));
  }

  private static long heldBack(Handle handle, long id) {
    return handle.createQuery(HELD_BACK).bind("id", id).mapTo(Long.class).one();
  }

  private static List<DeliveryStory.Attempt> attempts(Handle handle, long id) {
    return handle
        .createQuery(
            """
            select a.*, exists (select from delivery_exchange e
              where e.delivery_id = a.delivery_id and e.attempt = a.attempt) as kept
            from delivery_attempt a where a.delivery_id = :id order by a.attempt
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new DeliveryStory.Attempt(
                    row.getInt("attempt"),
                    row.getString("owner"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("ended_at").toInstant(),
                    row.getString("outcome"),
                    row.getString("code"),
                    row.getString("detail"),
                    row.getObject("status", Integer.class),
                    row.getBoolean("kept")))
        .list();
  }

  @Override
  public Optional<Exchanged> exchange(long id, int attempt) {
    return jdbi.withHandle(handle -> Exchanges.of(handle, id, attempt));
  }

  private static List<DeliveryStory.Act> acts(Handle handle, long id) {
    var acts = JdbcAuditLog.find(handle, AuditQuery.of(about(id), MOST_ACTS)).stream();
    return acts.sorted(Comparator.comparing(AuditedAct::id))
        .map(
            act ->
                new DeliveryStory.Act(
                    act.at(),
                    act.entry().actor().name(),
                    act.entry().action().title(),
                    act.entry().outcome(),
                    act.entry().reason()))
        .toList();
  }

  @Override
  public boolean resolve(long id, boolean did, Actor actor, String reason, Consumer<String> last) {
    return jdbi.inTransaction(
        handle -> {
          var target = did ? confirm(handle, id) : sendAgain(handle, id, DeliveryState.IN_DOUBT);
          target.ifPresent(
              t -> {
                var action = did ? AuditAction.DELIVERY_CONFIRM : AuditAction.DELIVERY_RETRY;
                record(handle, actor, action, id, reason);
                if (!anyInDoubt(handle, t)) {
                  last.accept(t);
                }
              });
          return target.isPresent();
        });
  }

  @Override
  public boolean resend(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        handle -> {
          var target = sendAgain(handle, id, DeliveryState.DEAD_LETTERED);
          target.ifPresent(t -> record(handle, actor, AuditAction.DELIVERY_RESEND, id, reason));
          return target.isPresent();
        });
  }

  @Override
  public boolean skip(long id, Actor actor, String reason) {
    return jdbi.inTransaction(
        handle -> {
          boolean skipped = Skipping.skip(handle, deliveries, id);
          if (skipped) {
            record(handle, actor, AuditAction.DELIVERY_SKIP, id, reason);
          }
          return skipped;
        });
  }

  private static void record(
      Handle handle, Actor actor, AuditAction action, long id, String reason) {
    JdbcAuditLog.record(handle, AuditEntry.done(actor, action, about(id), reason));
  }

  private static AuditObject about(long id) {
    return AuditObject.of("delivery", id);
  }

  private record Confirmed(long document, String target, @Nullable String orderKey) {}

  private Optional<String> confirm(Handle handle, long id) {
    var confirmed =
        handle
            .createQuery(CONFIRM)
            .bind("id", id)
            .map(
                (row, context) ->
                    new Confirmed(
                        row.getLong("document_id"),
                        row.getString("target"),
                        row.getString("order_key")))
            .findOne();
    confirmed.ifPresent(
        c -> {
          if (c.orderKey != null) {
            deliveries.announceNext(handle, List.of(c.target), List.of(c.orderKey));
          }
          DocumentStates.update(handle, List.of(c.document));
          SentStates.update(handle, List.of(c.document));
        });
    return confirmed.map(Confirmed::target);
  }

  /** Its target, where it was in this state. */
  private Optional<String> sendAgain(Handle handle, long id, DeliveryState from) {
    var target =
        handle
            .createQuery("select target from delivery where id = :id and state = :from for update")
            .bind("id", id)
            .bind("from", from.id())
            .mapTo(String.class)
            .findOne();
    target.ifPresent(t -> deliveries.revive(List.of(id)));
    return target;
  }

  private static boolean anyInDoubt(Handle handle, String target) {
    return handle
        .createQuery(
            "select exists (select from delivery where target = :t and state = 'in-doubt')")
        .bind("t", target)
        .mapTo(Boolean.class)
        .one();
  }
}
