package dev.crossdock.cases.jdbc;

import dev.crossdock.cases.CloudEvents;
import dev.crossdock.cases.PendingEvents;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The reading side of table {@code exception_event}. Thread-safe, in any number of hubs. */
public final class JdbcPendingEvents implements PendingEvents {
  private static final Logger LOG = Logger.getLogger(JdbcPendingEvents.class);
  private static final int MAX_ATTEMPTS = 5;
  private static final long ONE_AT_A_TIME = 0x63726f7373303033L;

  private final Jdbi jdbi;
  private final JdbcCases cases;

  public JdbcPendingEvents(Jdbi jdbi, JdbcCases cases) {
    this.jdbi = jdbi;
    this.cases = cases;
  }

  @Override
  public int apply(int max) {
    return jdbi.inTransaction(h -> alone(h) ? applyNext(h, max) : 0);
  }

  /** Order matters, a correction follows what it corrects: so one transaction at a time applies. */
  private static boolean alone(Handle h) {
    return h.select("select pg_try_advisory_xact_lock(?)", ONE_AT_A_TIME)
        .mapTo(Boolean.class)
        .one();
  }

  private int applyNext(Handle h, int max) {
    var applied = 0;
    for (var pending : next(h, max)) {
      h.savepoint("event");
      try {
        apply(h, pending);
        h.releaseSavepoint("event");
        applied++;
      } catch (RuntimeException e) {
        h.rollbackToSavepoint("event");
        setBack(h, pending, e);
      }
    }
    return applied;
  }

  private static List<Pending> next(Handle h, int max) {
    return h.select(
            """
            select id, what, fingerprint, document_id, event, attempts from exception_event
            where state = 'new' order by seq limit ?
            """,
            max)
        .map(
            (row, context) ->
                new Pending(
                    row.getString("id"),
                    row.getString("what"),
                    row.getString("fingerprint"),
                    row.getLong("document_id"),
                    row.getString("event"),
                    row.getInt("attempts")))
        .list();
  }

  private void apply(Handle h, Pending pending) {
    switch (pending.what()) {
      case "raised" -> cases.joinOrOpen(CloudEvents.read(String.valueOf(pending.event())));
      case "corrected" -> cases.corrected(h, pending.fingerprint(), pending.document());
      case "recovered" -> cases.recovered(h, pending.fingerprint());
      default -> throw new IllegalStateException("unknown kind of event " + pending.what());
    }
    h.execute("update exception_event set state = 'applied' where id = ?", pending.id());
  }

  private static void setBack(Handle h, Pending pending, RuntimeException e) {
    var failed = pending.attempts() + 1 >= MAX_ATTEMPTS;
    LOG.errorf(
        e, "exception event %s was not applied%s", pending.id(), failed ? "; set aside" : "");
    h.execute(
        "update exception_event set attempts = attempts + 1, error = ?, state = ? where id = ?",
        e.toString(),
        failed ? "failed" : "new",
        pending.id());
  }

  @Override
  public int publish(int max, Consumer<List<String>> publisher) {
    return jdbi.inTransaction(
        h -> {
          var events =
              h.createQuery(
                      """
                      with next as (
                        select seq from exception_event where publish
                        order by seq limit :max for update skip locked)
                      update exception_event e set publish = false from next
                      where e.seq = next.seq returning e.event
                      """)
                  .bind("max", max)
                  .mapTo(String.class)
                  .list();
          if (!events.isEmpty()) {
            publisher.accept(events);
          }
          return events.size();
        });
  }

  @Override
  public long waiting() {
    return count("new");
  }

  @Override
  public long failed() {
    return count("failed");
  }

  /** Not a parameter: a plan for any state would count through all that ever happened. */
  private long count(String state) {
    return jdbi.withHandle(
        h ->
            h.select("select count(*) from exception_event where state = '" + state + "'")
                .mapTo(Long.class)
                .one());
  }

  private record Pending(
      String id,
      String what,
      String fingerprint,
      long document,
      @Nullable String event,
      int attempts) {}
}
