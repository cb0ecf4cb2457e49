package dev.crossdock.delivery.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.delivery.Circuit;
import dev.crossdock.delivery.Gate;
import dev.crossdock.delivery.Gates;
import dev.crossdock.delivery.Hold;
import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Holds and circuits in PostgreSQL. One look serves all targets for half a second. */
public final class JdbcGates implements Gates {

  private static final long FRESH = Duration.ofMillis(500).toNanos();

  private static final String SHUT =
      """
      select name as target, 'SHUT' as gate from hold
      where kind = 'target' and (until is null or until > clock_timestamp())
      union all
      select target, case when probe_at <= clock_timestamp() then 'PROBE' else 'SHUT' end
      from circuit
      """;

  private final Jdbi jdbi;
  private Map<String, Gate> seen = Map.of();
  private long seenAt;
  private boolean known;

  public JdbcGates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public synchronized Gate of(String target) {
    if (!known || System.nanoTime() - seenAt > FRESH) {
      seen = look();
      seenAt = System.nanoTime();
      known = true;
    }
    return Objects.requireNonNullElse(seen.get(target), Gate.OPEN);
  }

  /** A hold is above a circuit: nobody tries what is held. */
  private Map<String, Gate> look() {
    var found = new HashMap<String, Gate>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(SHUT)
                .map((row, context) -> Map.entry(row.getString(1), Gate.valueOf(row.getString(2))))
                .forEach(
                    e ->
                        found.merge(
                            e.getKey(),
                            e.getValue(),
                            (a, b) -> a == Gate.SHUT || b == Gate.SHUT ? Gate.SHUT : a)));
    return found;
  }

  private static AuditObject about(Hold.Kind kind, String name) {
    return new AuditObject(kind.id(), name);
  }

  private synchronized void changed() {
    known = false;
  }

  @Override
  public List<Hold> holds() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from hold where until is null or until > clock_timestamp()
                    order by kind, name
                    """)
                .map(
                    (row, context) ->
                        new Hold(
                            Hold.Kind.of(row.getString("kind")),
                            row.getString("name"),
                            row.getString("actor"),
                            row.getString("reason"),
                            row.getTimestamp("since").toInstant(),
                            row.getTimestamp("until") == null
                                ? null
                                : row.getTimestamp("until").toInstant()))
                .list());
  }

  @Override
  public List<Circuit> circuits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from circuit order by target")
                .map(
                    (row, context) ->
                        new Circuit(
                            row.getString("target"),
                            row.getString("state"),
                            row.getString("code"),
                            row.getString("detail"),
                            row.getInt("probes"),
                            instant(row.getTimestamp("opened_at")),
                            instant(row.getTimestamp("probe_at"))))
                .list());
  }

  private static Instant instant(java.sql.Timestamp at) {
    return at.toInstant();
  }

  @Override
  public void hold(
      Hold.Kind kind,
      String name,
      Actor actor,
      @Nullable String reason,
      @Nullable Duration length) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into hold (kind, name, actor, reason, until)
                  values (:kind, :name, :actor, :reason,
                    clock_timestamp() + :millis * interval '1 millisecond')
                  on conflict (kind, name) do update set actor = excluded.actor, reason = excluded.reason,
                    since = excluded.since, until = excluded.until
                  """)
              .bind("kind", kind.id())
              .bind("name", name)
              .bind("actor", actor.name())
              .bind("reason", reason)
              .bind("millis", length == null ? null : (Double) (double) length.toMillis())
              .execute();
          var entry = AuditEntry.done(actor, AuditAction.HOLD, about(kind, name), reason);
          JdbcAuditLog.record(
              handle, length == null ? entry : entry.with(Map.of("seconds", length.toSeconds())));
        });
    changed();
  }

  @Override
  public boolean release(Hold.Kind kind, String name, Actor actor, @Nullable String reason) {
    var released =
        jdbi.inTransaction(
            handle -> {
              if (handle.execute("delete from hold where kind = ? and name = ?", kind.id(), name)
                  == 0) {
                return false;
              }
              JdbcAuditLog.record(
                  handle,
                  AuditEntry.done(actor, AuditAction.HOLD_RELEASE, about(kind, name), reason));
              announceWaiting(handle, kind, name);
              return true;
            });
    changed();
    return released;
  }

  @Override
  public int releaseDue() {
    return jdbi.inTransaction(
        handle -> {
          var due =
              handle
                  .createQuery(
                      "delete from hold where until <= clock_timestamp() returning kind, name")
                  .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                  .list();
          due.forEach(
              hold -> {
                var kind = Hold.Kind.of(hold.getKey());
                announceWaiting(handle, kind, hold.getValue());
                JdbcAuditLog.record(
                    handle,
                    AuditEntry.done(
                        Actor.HUB,
                        AuditAction.HOLD_RELEASE,
                        about(kind, hold.getValue()),
                        "its time is over"));
              });
          return due.size();
        });
  }

  /** What waited is due now; the sweep announces it, a batch at a time. */
  private static void announceWaiting(Handle handle, Hold.Kind kind, String name) {
    handle
        .createUpdate(
            "update delivery set due_at = clock_timestamp(), sweeps = 0 where state = 'ready' and "
                + (kind == Hold.Kind.TARGET
                    ? "target = :name"
                    : "document_id in (select id from document where partner = :name)"))
        .bind("name", name)
        .execute();
  }

  @Override
  public boolean open(String target, Code code, String detail, CircuitPolicy policy) {
    var opened =
        jdbi.inTransaction(
            handle -> {
              int inserted =
                  handle
                      .createUpdate(
                          """
                          insert into circuit (target, state, code, detail, probe_at)
                          values (:target, 'open', :code, :detail,
                            clock_timestamp() + :millis * interval '1 millisecond')
                          on conflict (target) do nothing
                          """)
                      .bind("target", target)
                      .bind("code", code.id())
                      .bind("detail", detail)
                      .bind("millis", (double) policy.pauseAfter(0).toMillis())
                      .execute();
              if (inserted > 0) {
                JdbcAuditLog.record(
                    handle,
                    AuditEntry.done(
                            Actor.HUB,
                            AuditAction.CIRCUIT_OPEN,
                            about(Hold.Kind.TARGET, target),
                            null)
                        .with(Map.of("code", code.id())));
              }
              return inserted;
            });
    changed();
    return opened > 0;
  }

  @Override
  public void stillOpen(String target, Code code, String detail, CircuitPolicy policy) {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery("select probes from circuit where target = :target for update")
                .bind("target", target)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(
                    probes ->
                        handle
                            .createUpdate(
                                """
                                update circuit set state = 'open', probes = :probes, code = :code,
                                  detail = :detail,
                                  probe_at = clock_timestamp() + :millis * interval '1 millisecond'
                                where target = :target
                                """)
                            .bind("probes", probes + 1)
                            .bind("code", code.id())
                            .bind("detail", detail)
                            .bind("millis", (double) policy.pauseAfter(probes + 1).toMillis())
                            .bind("target", target)
                            .execute()));
    changed();
  }

  @Override
  public boolean close(String target) {
    var closed =
        jdbi.inTransaction(
            handle -> {
              if (handle.execute("delete from circuit where target = ?", target) == 0) {
                return false;
              }
              JdbcAuditLog.record(
                  handle,
                  AuditEntry.done(
                      Actor.HUB, AuditAction.CIRCUIT_CLOSE, about(Hold.Kind.TARGET, target), null));
              announceWaiting(handle, Hold.Kind.TARGET, target);
              return true;
            });
    changed();
    return closed;
  }
}
