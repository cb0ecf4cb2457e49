package dev.crossdock.reconciliation.jdbc;

import dev.crossdock.reconciliation.Discrepancy;
import dev.crossdock.reconciliation.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Rounds over the transmissions in the order of their transmission numbers. */
public final class JdbcRounds implements Rounds {

  /** As many discrepancies are found in a round, and looked at again in the next. */
  private static final int MOST = 500;

  /**
   * Fresh ones wait a minute, to be looked at when most of their work is done; what commits later
   * than a higher number, and what is open for longer, the other cursor meets.
   */
  private static final String FRESH_TO =
      """
      select coalesce(max(id), :after) from (
        select id, received_at, sum(size) over (order by id) as bytes, row_number() over () as n
        from (select id, received_at, size from transmission where id > :after
          order by id limit 20000) next) bounded
      where received_at < clock_timestamp() - interval '1 minute'
        and (bytes <= 268435456 or n = 1)
      """;

  private static final String AGAIN_TO =
      """
      select max(id) from (
        select id, sum(size) over (order by id) as bytes, row_number() over () as n
        from (select id, size from transmission where id > :after and id <= :fresh
          order by id limit 500) next) bounded
      where bytes <= 33554432 or n = 1
      """;

  private final Jdbi jdbi;

  public JdbcRounds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Round go() {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("lock table transmission_part in access share mode");
          return claim(handle)
              .map(progress -> round(handle, progress))
              .orElseGet(() -> new Round(List.of(), known(handle), false));
        });
  }

  private record Progress(long fresh, long again) {}

  private static Optional<Progress> claim(Handle handle) {
    return handle
        .createQuery(
            "select fresh_to, again_to from reconciliation_progress for update skip locked")
        .map((row, context) -> new Progress(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  private static Round round(Handle handle, Progress from) {
    var before =
        handle
            .createQuery(
                "select distinct transmission_id from reconciliation_discrepancy limit :most")
            .bind("most", MOST)
            .mapTo(Long.class)
            .list();
    long freshTo = upTo(handle, FRESH_TO, from.fresh, 0).orElse(from.fresh);
    var againTo = upTo(handle, AGAIN_TO, from.again, freshTo);
    var found = new ArrayList<Discrepancy>();
    if (freshTo > from.fresh) {
      found.addAll(look(handle, TransmissionScope.between(from.fresh, freshTo)));
    }
    if (againTo.isPresent()) {
      found.addAll(look(handle, TransmissionScope.between(from.again, againTo.get())));
    }
    if (!before.isEmpty()) {
      found.addAll(look(handle, TransmissionScope.these(before)));
      forgetWhatIsMended(handle, before, found);
    }
    var fresh = keep(handle, found);
    handle.execute(
        "update reconciliation_progress set fresh_to = ?, again_to = ?",
        freshTo,
        againTo.orElse(0L));
    long known = known(handle);
    return new Round(fresh, known, !before.isEmpty() && known == 0);
  }

  private static Optional<Long> upTo(Handle handle, String sql, long after, long fresh) {
    var query = handle.createQuery(sql).bind("after", after);
    if (sql.equals(AGAIN_TO)) {
      query.bind("fresh", fresh);
    }
    return query.mapTo(Long.class).findOne();
  }

  private static List<Discrepancy> look(Handle handle, TransmissionScope scope) {
    return Comparing.discrepancies(handle, scope, MOST);
  }

  private static void forgetWhatIsMended(Handle handle, List<Long> before, List<Discrepancy> now) {
    var broken = now.stream().map(JdbcRounds::key).collect(Collectors.toSet());
    handle
        .createQuery(
            "select * from reconciliation_discrepancy where transmission_id = any(:before)")
        .bindArray("before", Long.class, before)
        .map((row, context) -> Comparing.discrepancy(row))
        .list()
        .stream()
        .filter(d -> !broken.contains(key(d)))
        .forEach(
            d ->
                handle.execute(
                    """
                    delete from reconciliation_discrepancy where count = ? and transmission_id = ?
                      and interchange_no = ? and document_id = ?
                    """,
                    d.count(),
                    d.transmission(),
                    d.interchange(),
                    d.document()));
  }

  private static List<Object> key(Discrepancy d) {
    return List.of(d.count(), d.transmission(), d.interchange(), d.document());
  }

  /** Those that were not known before. */
  private static List<Discrepancy> keep(Handle handle, List<Discrepancy> found) {
    var fresh = new ArrayList<Discrepancy>();
    for (var d : found) {
      int added =
          handle.execute(
              """
              insert into reconciliation_discrepancy (count, transmission_id, interchange_no, document_id,
                partner, channel, expected, found)
              values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """,
              d.count(),
              d.transmission(),
              d.interchange(),
              d.document(),
              d.partner(),
              d.channel(),
              d.expected(),
              d.found());
      if (added > 0) {
        fresh.add(d);
      }
    }
    return fresh;
  }

  private static long known(Handle handle) {
    return handle.select("select count(*) from reconciliation_discrepancy").mapTo(Long.class).one();
  }
}
