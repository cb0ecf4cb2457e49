package dev.crossdock.step.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.mapping.FieldDifference;
import dev.crossdock.step.StepFinding;
import dev.crossdock.step.StepRuns;
import dev.crossdock.step.StepState;
import dev.crossdock.step.StepTask;
import dev.crossdock.store.jdbc.ColumnArrays;
import dev.crossdock.store.jdbc.StateSets;
import dev.crossdock.store.jdbc.Storable;
import dev.crossdock.store.jdbc.WaitingDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Steps of documents in PostgreSQL. */
public final class JdbcStepRuns implements StepRuns {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<StepFinding>> FINDINGS = new TypeReference<>() {};

  private static final String BEGIN =
      """
      with begun as (select * from unnest(:documents, :numbers, :steps, :hashes)
          as b(document_id, no, step, hash)),
        replaced as (
          delete from document_step s using begun b
          where s.document_id = b.document_id and s.no > b.no)
      insert into document_step (document_id, no, step, before_hash)
      select document_id, no, step, hash from begun
      on conflict (document_id, no) do update set step = excluded.step, state = 'ready',
        attempt = 0, lease_owner = null, due_at = clock_timestamp(),
        before_hash = excluded.before_hash, after_hash = null, changes = null, found = null,
        detail = null, told = false, started_at = null, ended_at = null
      """;

  private static final String LEASE =
      """
      with due as (
        select document_id, no from document_step
        where step = :step and state in %s and due_at <= clock_timestamp()
        order by due_at limit 1 for update skip locked)
      update document_step s set state = 'leased', attempt = s.attempt + 1, lease_owner = :owner,
        due_at = clock_timestamp() + :millis * interval '1 millisecond',
        started_at = clock_timestamp()
      from due, document d, document_body b
      where s.document_id = due.document_id and s.no = due.no
        and d.id = due.document_id and b.document_id = d.id
      returning s.document_id, s.no, s.step, s.attempt, d.type, d.standard, d.partner, d.usage,
        d.document_number, d.order_number, b.canonical
      """
          .formatted(StateSets.OPEN_STEPS);

  private static final String HELD =
      " where document_id = :document and no = :no and attempt = :attempt and state = 'leased'";

  private static final String THROUGH =
      """
      update document_step s set state = :state, changes = :changes::json, found = :found::json,
        after_hash = sha256(convert_to(coalesce(:canonical, :given), 'UTF8')),
        detail = :detail, lease_owner = null, ended_at = clock_timestamp()
      """
          + HELD;

  private static final String FAILED =
      """
      update document_step s set state = case when :pause::bigint is null then 'failed'
          else 'ready' end,
        ended_at = case when :pause::bigint is null then clock_timestamp() end,
        due_at = clock_timestamp() + coalesce(:pause, 0) * interval '1 millisecond',
        detail = :detail, lease_owner = null
      """
          + HELD;

  /** Who accepts their documents decides by the configuration that he has. */
  private static final String UNKNOWN =
      """
      delete from document_step where step <> all(:known)
        and (state = 'ready' or state = 'leased' and due_at <= clock_timestamp())
      """;

  private static final String STANDING =
      """
      select s.step, count(*) filter (where s.state = 'ready') as waiting,
        count(*) filter (where s.state = 'leased') as under_way,
        count(s.detail) as failing, min(d.received_at) as since,
        (array_agg(s.detail order by s.started_at desc) filter (where s.detail is not null))[1]
          as last_failure
      from document_step s join document d on d.id = s.document_id
      where s.state in %s group by s.step order by s.step
      """
          .formatted(StateSets.OPEN_STEPS);

  private final Jdbi jdbi;

  public JdbcStepRuns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<Long, List<Begun>> begun(Collection<Long> documents) {
    var begun = new HashMap<Long, List<Begun>>();
    if (!documents.isEmpty()) {
      jdbi.useHandle(
          h ->
              h.createQuery(
                      "select * from document_step where document_id = any(:ids)"
                          + " order by document_id, no")
                  .bindArray("ids", Long.class, documents)
                  .map(
                      (row, context) ->
                          begun
                              .computeIfAbsent(row.getLong("document_id"), id -> new ArrayList<>())
                              .add(begun(row)))
                  .list());
    }
    return begun;
  }

  private static Begun begun(ResultSet row) throws SQLException {
    var found = row.getString("found");
    return new Begun(
        row.getInt("no"),
        row.getString("step"),
        StepState.of(row.getString("state")),
        row.getBytes("before_hash"),
        Objects.requireNonNullElse(row.getBytes("after_hash"), new byte[0]),
        found == null ? List.of() : findings(found),
        row.getString("detail"),
        row.getBoolean("told"));
  }

  @Override
  public void begin(List<Start> starts) {
    if (!starts.isEmpty()) {
      jdbi.useHandle(
          h -> {
            var rows = new ColumnArrays<>(h, starts);
            h.createUpdate(BEGIN)
                .bind("documents", rows.bigint(Start::document))
                .bind("numbers", rows.integer(Start::no))
                .bind("steps", rows.text(Start::step))
                .bind("hashes", rows.bytes(Start::hash))
                .execute();
            WaitingDocuments.letWait(h, starts.stream().map(Start::document).toList());
          });
    }
  }

  @Override
  public void letWait(Collection<Long> documents) {
    if (!documents.isEmpty()) {
      jdbi.useHandle(h -> WaitingDocuments.letWait(h, documents));
    }
  }

  @Override
  public void force(Collection<Long> documents) {
    if (!documents.isEmpty()) {
      jdbi.useHandle(h -> WaitingDocuments.force(h, documents));
    }
  }

  @Override
  public void told(Collection<Long> documents) {
    if (!documents.isEmpty()) {
      jdbi.useHandle(
          h ->
              h.createUpdate(
                      "update document_step set told = true where document_id = any(:ids)"
                          + " and state in ('refused', 'failed')")
                  .bindArray("ids", Long.class, documents)
                  .execute());
    }
  }

  @Override
  public Optional<StepTask> lease(String step, String owner, Duration lease) {
    return jdbi.withHandle(
        h ->
            h.createQuery(LEASE)
                .bind("step", step)
                .bind("owner", owner)
                .bind("millis", lease.toMillis())
                .map((row, context) -> task(row))
                .findOne());
  }

  private static StepTask task(ResultSet row) throws SQLException {
    return new StepTask(
        row.getLong("document_id"),
        row.getInt("no"),
        row.getString("step"),
        row.getInt("attempt"),
        row.getString("type"),
        row.getString("standard"),
        row.getString("partner"),
        row.getString("usage"),
        row.getString("document_number"),
        row.getString("order_number"),
        row.getString("canonical"));
  }

  @Override
  public boolean through(
      StepTask task,
      @Nullable String canonical,
      List<FieldDifference> changes,
      List<StepFinding> findings,
      @Nullable String detail) {
    boolean refused = findings.stream().anyMatch(StepFinding::isError);
    return jdbi.withHandle(
        h -> {
          boolean held =
              h.createUpdate(THROUGH)
                      .bind("state", (refused ? StepState.REFUSED : StepState.DONE).id())
                      .bind("changes", changes.isEmpty() ? null : json(changes))
                      .bind("found", findings.isEmpty() ? null : json(findings))
                      .bind("canonical", canonical)
                      .bind("detail", Storable.textOrNull(detail))
                      .bind("given", task.canonical())
                      .bind("document", task.document())
                      .bind("no", task.no())
                      .bind("attempt", task.attempt())
                      .execute()
                  == 1;
          if (held && canonical != null) {
            WaitingDocuments.say(h, task.document(), canonical);
          }
          return held;
        });
  }

  @Override
  public boolean failed(StepTask task, String detail, @Nullable Duration pause) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(FAILED)
                    .bind("pause", pause == null ? null : pause.toMillis())
                    .bind("detail", Storable.text(detail))
                    .bind("document", task.document())
                    .bind("no", task.no())
                    .bind("attempt", task.attempt())
                    .execute()
                == 1);
  }

  @Override
  public void release(long document) {
    jdbi.useHandle(h -> WaitingDocuments.release(h, document));
  }

  @Override
  public void releaseNext(Collection<Long> decided) {
    if (!decided.isEmpty()) {
      jdbi.useHandle(h -> WaitingDocuments.releaseNext(h, decided));
    }
  }

  @Override
  public int sweep(Set<String> known) {
    return jdbi.withHandle(
        h -> {
          h.createUpdate(UNKNOWN).bindArray("known", String.class, known).execute();
          return WaitingDocuments.releaseForgotten(h);
        });
  }

  @Override
  public List<Standing> standing() {
    return jdbi.withHandle(
        h ->
            h.createQuery(STANDING)
                .map(
                    (row, context) ->
                        new Standing(
                            row.getString("step"),
                            row.getLong("waiting"),
                            row.getLong("under_way"),
                            row.getLong("failing"),
                            row.getTimestamp("since").toInstant(),
                            row.getString("last_failure")))
                .list());
  }

  private static String json(Object of) {
    try {
      return JSON.writeValueAsString(of);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<StepFinding> findings(String json) {
    try {
      return JSON.readValue(json, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
