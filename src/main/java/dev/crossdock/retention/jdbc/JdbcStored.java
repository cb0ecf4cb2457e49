package dev.crossdock.retention.jdbc;

import static dev.crossdock.audit.jdbc.PlannedEachTime.PLANNED_EACH_TIME;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.config.RetentionPolicy.Subject;
import dev.crossdock.retention.Candidate;
import dev.crossdock.retention.Expired;
import dev.crossdock.retention.RetentionForecast;
import dev.crossdock.retention.Stored;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveWriter;
import dev.crossdock.store.jdbc.StateSets;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** {@link Stored} in PostgreSQL. Thread-safe. */
public final class JdbcStored implements Stored {

  private final Jdbi jdbi;

  public JdbcStored(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean claim() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select one from retention_progress for update skip locked")
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
  }

  @Override
  public Instant now() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select clock_timestamp()")
                .map((row, context) -> row.getTimestamp(1).toInstant())
                .one());
  }

  @Override
  public List<Candidate> candidates(Kind kind, Instant before, long after, int most) {
    return find(CandidateQuery.of(kind) + CandidateQuery.LOCKED, before, after, most);
  }

  @Override
  public List<Candidate> overview(Kind kind, Instant before, long after, int most) {
    return find(CandidateQuery.of(kind), before, after, most);
  }

  @Override
  public long purged(Kind kind) {
    return jdbi.withHandle(
        h ->
            h.createQuery("select count(*) from purge where kind = :kind")
                .bind("kind", ArchiveFolder.name(kind))
                .mapTo(Long.class)
                .one());
  }

  @Override
  public RetentionForecast.Open open(Instant before) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select
                      (select count(distinct d.transmission_id) from document d
                        join transmission t on t.id = d.transmission_id
                        where d.state <> 'delivered' and d.state in %s and t.received_at < :before),
                      (select count(distinct t.id) from exception_case c
                        join case_affected a on a.case_id = c.id
                        left join document d on d.id = a.document_id
                        join transmission t on t.id = coalesce(a.transmission_id, d.transmission_id)
                        where c.state <> 'closed' and t.received_at < :before),
                      (select count(*) from retention_extension where until > clock_timestamp())
                    """
                        .formatted(StateSets.UNSETTLED))
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map(
                    (row, context) ->
                        new RetentionForecast.Open(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
  }

  private List<Candidate> find(String sql, Instant before, long after, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(sql)
                .addCustomizer(PLANNED_EACH_TIME)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> candidate(row))
                .list());
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getLong("id"),
        row.getTimestamp("received_at").toInstant(),
        row.getLong("size"),
        subjects(row));
  }

  private static Set<Subject> subjects(ResultSet row) throws SQLException {
    var subjects = new HashSet<Subject>();
    var named = row.getArray("subjects");
    if (named != null) {
      for (var pair : (String[]) named.getArray()) {
        var parts = pair.split("\n", 2);
        subjects.add(new Subject(parts[0], parts[1]));
      }
    }
    return subjects.isEmpty() ? Set.of(new Subject(row.getString("partner"), "")) : subjects;
  }

  @Override
  public void write(Kind kind, Collection<Long> transmissions, ArchiveWriter archive)
      throws IOException {
    var ids = transmissions.stream().sorted().toList();
    var bytes = new WritingBytes(jdbi, archive);
    if (kind == Kind.TRACE) {
      bytes.left(ids); // what came after bytes were purged, such as an answer of a replay
      new WritingTrace(jdbi, archive).write(ids);
    } else {
      bytes.write(kind, ids);
    }
  }

  @Override
  public void purge(Kind kind, Collection<Expired> over, String archive) {
    if (kind == Kind.TRACE) {
      RemovingTrace.of(jdbi, over.stream().map(Expired::transmission).toList());
      return;
    }
    var bytes =
        kind == Kind.PAYLOAD
            ? """
            select sum(octet_length(p.bytes)) from transmission_part p
            where p.transmission_id = o.id
            """
            : """
            select sum(octet_length(b.canonical::text)) from document d
            join document_body b on b.document_id = d.id
            where d.transmission_id = o.id and d.direction = 'in'
            """;
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    insert into purge (transmission_id, kind, bytes, archive, remove_at)
                    select o.id, :kind, coalesce((%s), 0), nullif(:archive, ''), to_timestamp(o.remove_at / 1000.0)
                    from unnest(:ids, :removeAt) o (id, remove_at)
                    """
                        .formatted(bytes))
                .bind("kind", ArchiveFolder.name(kind))
                .bind("archive", archive)
                .bindArray("ids", Long.class, over.stream().map(Expired::transmission).toList())
                .bindArray(
                    "removeAt",
                    Long.class,
                    over.stream().map(o -> o.removeAt().toEpochMilli()).toList())
                .execute());
  }
}
