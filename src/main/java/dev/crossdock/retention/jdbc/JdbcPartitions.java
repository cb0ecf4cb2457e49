package dev.crossdock.retention.jdbc;

import dev.crossdock.retention.Partitions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Partitions by number. What locks a whole table waits for it a moment at most, and is done in the
 * next round otherwise: nothing queues up behind it.
 */
public final class JdbcPartitions implements Partitions {

  private static final Logger LOG = Logger.getLogger(JdbcPartitions.class);

  private static final String MOMENT = "200ms";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final long SMALLEST = 200_000;
  private static final long LARGEST = 20_000_000;

  /** Partitions that the longest time of bytes falls into. */
  private static final int IN_THE_LONGEST = 24;

  private static final Duration LONGEST = Duration.ofDays(730);

  /** Files that may be moved out of the way of a partition that goes. */
  private static final int FEW = 200;

  private final Jdbi jdbi;

  public JdbcPartitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void ahead(Optional<Duration> longest) {
    for (var pieces : Pieces.values()) {
      inAMoment(h -> ahead(h, pieces, longest.orElse(LONGEST)));
    }
  }

  /** Of several hubs at once one makes a partition, and the others find it. */
  private static void ahead(Handle h, Pieces pieces, Duration longest) {
    h.execute("select pg_advisory_xact_lock(hashtext(?))", pieces.table() + " ahead");
    long last = number(h, "select coalesce(max(id), 0) from " + pieces.of());
    var newest = pieces.partitions(h).stream().mapToLong(Partition::to).max().orElse(0);
    long span = span(h, pieces, longest);
    if (last + span / 2 < newest) {
      return;
    }
    // what came while there was none lies in the last one, and stays there
    long from = last < newest ? newest : last + SMALLEST / 2;
    h.execute(
        "create table %1$s_from_%2$d partition of %1$s for values from (%2$d) to (%3$d)"
            .formatted(pieces.table(), from, from + span));
  }

  /** Numbers that are given in a part of the longest time, by how fast they are given now. */
  private static long span(Handle h, Pieces pieces, Duration longest) {
    var perDay =
        h.createQuery(
                """
                select (max(id) - min(id)) / greatest(1, extract(epoch from
                    clock_timestamp() - min(received_at))) * 86400
                from (select id, received_at from %s order by id desc limit %d) newest
                """
                    .formatted(pieces.of(), 1000))
            .mapTo(Double.class)
            .findOne();
    double days = Math.max(1, longest.toDays()) / (double) IN_THE_LONGEST;
    return Math.max(SMALLEST, Math.min(LARGEST, (long) (perDay.orElse(0.0) * days)));
  }

  @Override
  public int clear() {
    int dropped = 0;
    for (var pieces : Pieces.values()) {
      for (var partition : jdbi.withHandle(pieces::partitions)) {
        if (inAMoment(h -> drop(h, pieces, partition))) {
          dropped++;
        }
      }
    }
    jdbi.useTransaction(JdbcPartitions::removeWhatMustNotStay);
    return dropped;
  }

  /** What targets were sent and answered goes with the documents that it was about. */
  private static final String EXCHANGES =
      """
      delete from delivery_exchange e using delivery y, document d, purge g
      where y.id = e.delivery_id and d.id = y.document_id and g.transmission_id = d.transmission_id
        and case d.direction when 'in' then g.kind = 'canonical'
          else g.kind = 'payload' and d.received_at <= g.at end
        and g.remove_at > :from::timestamptz and g.remove_at <= :to::timestamptz
      """;

  /** What steps changed and found goes with what it was about. */
  private static final String STEPS =
      """
      update document_step s set changes = null, found = null, detail = null
      from document d, purge g
      where d.id = s.document_id and g.transmission_id = d.transmission_id
        and g.kind = 'canonical' and (s.changes is not null or s.found is not null or s.detail is not null)
        and g.remove_at > :from::timestamptz and g.remove_at <= :to::timestamptz
      """;

  private static void removeWhatMustNotStay(Handle h) {
    var claimed =
        h.createQuery("select removed_to from retention_progress for update skip locked")
            .map((row, context) -> row.getString(1))
            .findOne();
    if (claimed.isPresent()) {
      var now = h.createQuery("select clock_timestamp()").mapTo(String.class).one();
      for (var pieces : Pieces.values()) {
        h.createUpdate(pieces.delete()).bind("from", claimed.get()).bind("to", now).execute();
      }
      h.createUpdate(EXCHANGES).bind("from", claimed.get()).bind("to", now).execute();
      h.createUpdate(STEPS).bind("from", claimed.get()).bind("to", now).execute();
      h.execute("update retention_progress set removed_to = ?::timestamptz", now);
    }
  }

  private static void drop(Handle h, Pieces pieces, Partition partition) {
    if (number(h, "select coalesce(max(id), 0) from " + pieces.of()) < partition.to()) {
      throw new StaysException();
    }
    var unused = staying(h, pieces, partition);
    // whoever still writes into it has it locked; what they wrote is seen once it is ours
    h.execute("lock table " + partition.name() + " in access exclusive mode");
    var staying = staying(h, pieces, partition);
    h.execute("alter table " + pieces.table() + " detach partition " + partition.name());
    if (!staying.isEmpty()) {
      h.createUpdate(pieces.move(partition)).bindArray("ids", Long.class, staying).execute();
    }
    h.execute("drop table " + partition.name());
    LOG.infof("Removed %s: all that was in it was purged", partition.name());
  }

  private static List<Long> staying(Handle h, Pieces pieces, Partition partition) {
    var staying =
        h.createQuery(pieces.staying(partition)).bind("most", FEW + 1).mapTo(Long.class).list();
    if (staying.size() > FEW) {
      throw new StaysException();
    }
    return staying;
  }

  private static long number(Handle h, String sql) {
    return h.createQuery(sql).mapTo(Long.class).one();
  }

  private interface Work {
    void on(Handle handle);
  }

  /** Whether it was done. */
  private boolean inAMoment(Work work) {
    try {
      jdbi.useTransaction(
          h -> {
            h.execute("set local lock_timeout = '" + MOMENT + "'");
            work.on(h);
          });
      return true;
    } catch (StaysException e) {
      return false;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException cause
          && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        LOG.debugf("A partition is in use; it is tried again in the next round");
        return false;
      }
      throw e;
    }
  }

  /** More is in it than what was purged. */
  private static final class StaysException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
