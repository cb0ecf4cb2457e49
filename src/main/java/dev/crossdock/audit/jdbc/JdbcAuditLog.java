package dev.crossdock.audit.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.ExportedAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** The audit log in PostgreSQL: table {@code audit_log}. */
public final class JdbcAuditLog implements AuditLog {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private static final String INSERT =
      """
      insert into audit_log (actor_kind, actor, channel, address, action, object_type, object_id,
        reason, outcome, detail)
      values (:kind, :actor, :channel, :address, :action, :type, :object, :reason, :outcome,
        :detail::jsonb)
      """;

  /** As function {@code audit_content} writes them. */
  private static final String EXPORT =
      """
      select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind,
        actor, channel, address, action, object_type, object_id, reason, outcome, detail::text,
        seal, hash
      from audit_log order by seal nulls last, id
      """;

  private final Jdbi jdbi;

  public JdbcAuditLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void record(AuditEntry entry) {
    jdbi.useHandle(handle -> record(handle, entry));
  }

  /** Appends the act in the handle's transaction. */
  public static void record(Handle handle, AuditEntry entry) {
    var actor = entry.actor();
    handle
        .createUpdate(INSERT)
        .bind("kind", actor.kind().id())
        .bind("actor", text(actor.name()))
        .bind("channel", actor.channel().id())
        .bind("address", actor.address())
        .bind("action", entry.action().id())
        .bind("type", entry.object().type())
        .bind("object", text(entry.object().id()))
        .bind("reason", entry.reason() == null ? null : text(entry.reason()))
        .bind("outcome", entry.outcome().id())
        .bind("detail", entry.detail().isEmpty() ? null : write(entry.detail()))
        .execute();
  }

  /**
   * PostgreSQL takes every character but this one: what a guesser sends is recorded all the same.
   */
  private static String text(String value) {
    return value.replace('\0', '\ufffd');
  }

  @Override
  public List<AuditedAct> find(AuditQuery query) {
    return jdbi.withHandle(handle -> find(handle, query));
  }

  /** Acts, newest first, as the handle's transaction sees them. */
  public static List<AuditedAct> find(Handle handle, AuditQuery query) {
    var sql = new StringBuilder("select * from audit_log where true");
    sql.append(query.actor() == null ? "" : " and actor = :actor");
    sql.append(query.action() == null ? "" : " and action = :action");
    sql.append(query.objectType() == null ? "" : " and object_type = :type");
    sql.append(query.objectId() == null ? "" : " and object_id = :object");
    sql.append(query.since() == null ? "" : " and at >= :since");
    sql.append(query.until() == null ? "" : " and at < :until");
    sql.append(query.before() == null ? "" : " and id < :before");
    sql.append(" order by id desc limit :limit");
    return handle
        .createQuery(sql.toString())
        .addCustomizer(PlannedEachTime.PLANNED_EACH_TIME)
        .bind("actor", query.actor())
        .bind("action", query.action())
        .bind("type", query.objectType())
        .bind("object", query.objectId())
        .bind("since", query.since() == null ? null : query.since().atOffset(ZoneOffset.UTC))
        .bind("until", query.until() == null ? null : query.until().atOffset(ZoneOffset.UTC))
        .bind("before", query.before())
        .bind("limit", query.limit())
        .map((row, context) -> act(row))
        .list();
  }

  private static AuditedAct act(ResultSet row) throws SQLException {
    return new AuditedAct(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        new AuditEntry(
            new Actor(
                Actor.Kind.of(row.getString("actor_kind")),
                row.getString("actor"),
                Actor.Through.of(row.getString("channel")),
                row.getString("address")),
            AuditAction.of(row.getString("action")),
            new AuditObject(row.getString("object_type"), row.getString("object_id")),
            row.getString("reason"),
            AuditEntry.Outcome.of(row.getString("outcome")),
            read(row.getString("detail"))),
        seal(row));
  }

  private static AuditedAct.@Nullable Seal seal(ResultSet row) throws SQLException {
    var number = row.getObject("seal", Long.class);
    return number == null
        ? null
        : new AuditedAct.Seal(number, HexFormat.of().formatHex(row.getBytes("hash")));
  }

  @Override
  public int seal(int most) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery("select coalesce(seal_audit_log(:most), 0)")
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void export(Function<Instant, Consumer<ExportedAct>> reader) {
    jdbi.useTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("set local statement_timeout = 0");
          var acts =
              reader.apply(
                  handle.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
          handle
              .createQuery(EXPORT)
              .setFetchSize(1_000)
              .map((row, context) -> exported(row))
              .forEach(acts);
        });
  }

  private static ExportedAct exported(ResultSet row) throws SQLException {
    var values = new ArrayList<@Nullable String>();
    for (int i = 1; i <= ExportedAct.FIELDS.size(); i++) {
      values.add(row.getString(i));
    }
    return new ExportedAct(values, seal(row));
  }

  @Override
  public Optional<AuditedAct.Seal> head() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select seal, hash from audit_log where seal is not null
                    order by seal desc limit 1
                    """)
                .map(
                    (row, context) ->
                        new AuditedAct.Seal(
                            row.getLong("seal"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .findOne());
  }

  private static String write(Map<String, Object> detail) {
    try {
      return JSON.writeValueAsString(detail).replace("\\u0000", "\\ufffd");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This detail can't be written as JSON", e);
    }
  }

  private static Map<String, Object> read(@Nullable String detail) {
    try {
      return detail == null ? Map.of() : JSON.readValue(detail, DETAIL);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The detail in the audit log is not JSON", e);
    }
  }
}
