package dev.crossdock.store.jdbc;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.AcceptedOrNot;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.Documents;
import dev.crossdock.store.TransmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Documents in PostgreSQL, written many a statement. */
public final class JdbcDocuments implements Documents {

  /**
   * In the order of arrival. Nobody knows which orders a file is about that was not read yet, so
   * what its sender sent later waits for it; and nothing is taken before an earlier one of its
   * order, which another hub may have in hand. The sub-selects look at one index entry each: the
   * partner is asked for by itself and the first of an order by its place, since a plan made while
   * little was waiting would else join all that waits for each document.
   */
  private static final String CLAIM =
      """
      with claimed as materialized (
        select d.* from document d
        where d.state = 'read' and not d.waits
          and exists (select from document_body b where b.document_id = d.id)
          and not coalesce((
            select u.id from transmission u
            where u.partner = (select partner from transmission where id = d.transmission_id)
              and u.state in %s
            order by u.id limit 1) < d.transmission_id, false)
        order by d.transmission_id, d.interchange_no, d.document_no limit :most
        for update of d skip locked)
      select c.id, c.transmission_id, c.interchange_no, c.group_no, c.document_no,
        c.type, c.standard, c.partner, c.usage, c.agreement, c.content_hash, b.canonical, c.forced,
        exists (select from document w where w.state = 'read' and w.waits
          and w.order_number = c.order_number and w.partner = c.partner and w.usage = c.usage
          and (w.transmission_id, w.interchange_no, w.document_no)
            < (c.transmission_id, c.interchange_no, c.document_no)) as behind
      from claimed c join document_body b on b.document_id = c.id
      where not coalesce((
        select true from document e
        where e.state = 'read' and not e.waits and e.order_number = c.order_number and e.partner = c.partner
          and e.usage = c.usage
          and (e.transmission_id, e.interchange_no, e.document_no)
            < (c.transmission_id, c.interchange_no, c.document_no)
          and e.id not in (select id from claimed)
        order by e.transmission_id, e.interchange_no, e.document_no limit 1), false)
      order by c.transmission_id, c.interchange_no, c.document_no
      """
          .formatted(StateSets.TO_READ);

  private final Jdbi jdbi;

  public JdbcDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Long> add(List<DocumentEntry> entries) {
    return entries.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> DocumentRows.insert(handle, entries));
  }

  @Override
  public boolean replace(long id, DocumentEntry entry) {
    return jdbi.withHandle(handle -> DocumentRows.replace(handle, id, entry));
  }

  @Override
  public void addViolations(
      TransmissionNumber transmission, int interchange, List<Violation> violations) {
    var rows =
        violations.stream()
            .map(v -> ViolationRow.ofEnvelope(transmission, interchange, v))
            .toList();
    jdbi.useHandle(handle -> ViolationRows.insert(handle, rows));
  }

  @Override
  public <T> T verdicts(
      TransmissionNumber transmission,
      int interchange,
      Function<Iterator<SyntaxVerdict>, T> reader) {
    return jdbi.withHandle(handle -> VerdictQuery.run(handle, transmission, interchange, reader));
  }

  @Override
  public void decideGroups(TransmissionNumber transmission, int interchange, Violation because) {
    jdbi.useHandle(
        handle -> {
          var fallen = new GroupDecision(handle, transmission, interchange).decide();
          ViolationRows.insert(
              handle,
              fallen.stream()
                  .map(id -> ViolationRow.ofGroup(transmission, interchange, id, because))
                  .toList());
        });
  }

  @Override
  public List<DocumentToAccept> claimToAccept(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("most", most)
                .map((row, context) -> toAccept(row))
                .list());
  }

  @Override
  public List<DocumentToAccept> claimToAccept(Collection<Long> documents) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.*, b.canonical, false as behind
                    from (select * from document where id = any(:ids) and state = 'read'
                      and not waits order by id for update) d
                    join document_body b on b.document_id = d.id
                    order by d.transmission_id, d.interchange_no, d.document_no
                    """)
                .bindArray("ids", Long.class, documents)
                .map((row, context) -> toAccept(row))
                .list());
  }

  private static DocumentToAccept toAccept(ResultSet row) throws SQLException {
    return new DocumentToAccept(
        row.getLong("id"),
        new DocumentEntry.Place(
            new TransmissionNumber(row.getLong("transmission_id")),
            row.getInt("interchange_no"),
            row.getInt("group_no"),
            row.getInt("document_no")),
        row.getString("type"),
        row.getString("standard"),
        row.getString("partner"),
        Usage.of(row.getString("usage")),
        row.getString("agreement"),
        row.getBytes("content_hash"),
        row.getString("canonical"),
        row.getBoolean("behind"),
        row.getBoolean("forced"));
  }

  @Override
  public void settle(List<AcceptedOrNot> results) {
    if (results.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          writeStates(handle, results);
          var violations = new ArrayList<ViolationRow>();
          for (var result : results) {
            for (var violation : result.violations()) {
              violations.add(ViolationRow.ofAccepting(result.document(), violation));
            }
          }
          ViolationRows.insert(handle, violations);
        });
  }

  private static void writeStates(Handle handle, List<AcceptedOrNot> results) {
    var rows = new ColumnArrays<>(handle, results);
    handle
        .createUpdate(
            """
            update document d set state = r.state, revision = r.revision, forced = false,
              duplicate_of = r.duplicate_of, targets = r.targets, routing = r.routing::json,
              updated_at = clock_timestamp()
            from unnest(:id, :state, :revision, :duplicate, :targets, :routing)
              as r(id, state, revision, duplicate_of, targets, routing)
            where d.id = r.id and d.state = 'read'
            """)
        .bind("id", rows.bigint(r -> r.document().id()))
        .bind("state", rows.text(r -> r.state().id()))
        .bind("revision", rows.integer(AcceptedOrNot::revision))
        .bind("duplicate", rows.bigint(AcceptedOrNot::duplicateOf))
        .bind("targets", rows.integer(AcceptedOrNot::targets))
        .bind("routing", rows.text(r -> ChoiceColumn.of(r.choices())))
        .execute();
  }

  @Override
  public boolean isAnswered(DocumentEntry.Place place, String message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from document where transmission_id = :t
                      and interchange_no = :i and group_no = :g and document_no = :d
                      and message = :m and direction = 'out' and type = 'acknowledgement')
                    """)
                .bind("t", place.transmission().value())
                .bind("i", place.interchange())
                .bind("g", place.group())
                .bind("d", place.document())
                .bind("m", message)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public List<Fate> fates(TransmissionNumber transmission) {
    return jdbi.withHandle(handle -> FateQuery.run(handle, transmission));
  }

  @Override
  public boolean anyLeftToAccept(TransmissionNumber transmission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from document
                        where transmission_id = :t and direction = 'in' and state = 'read')
                      or exists (select from transmission
                        where id = :t and state in %s)
                    """
                        .formatted(StateSets.TO_READ))
                .bind("t", transmission.value())
                .mapTo(Boolean.class)
                .one());
  }
}
