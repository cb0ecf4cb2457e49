package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.Hubs;
import dev.crossdock.delivery.Lease;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Table {@code hub}. */
public final class JdbcHubs implements Hubs {

  /** Tells whether it has beaten a short time ago, too. */
  private static final String BEAT =
      """
      with before as (select seen_at from hub where owner = :owner)
      insert into hub (owner) values (:owner)
      on conflict (owner) do update set seen_at = clock_timestamp()
      returning coalesce(
        (select seen_at from before) > clock_timestamp() - :silence * interval '1 ms', false)
      """;

  private static final String FORGET =
      """
      with silent as (
        delete from hub where owner in (
          select owner from hub
          where seen_at < clock_timestamp() - :silence * interval '1 ms' and owner <> :owner
          for update skip locked)
        returning owner)
      update delivery set due_at = clock_timestamp()
      where state = 'leased' and due_at > clock_timestamp()
        and lease_owner in (select owner from silent)
      """;

  private final Jdbi jdbi;
  private final List<DueTimes> others;

  /**
   * @param others what is due besides deliveries, by the same clock
   */
  public JdbcHubs(Jdbi jdbi, List<DueTimes> others) {
    this.jdbi = jdbi;
    this.others = List.copyOf(others);
  }

  @Override
  public int beat(Lease lease, Duration silence) {
    return jdbi.inTransaction(
        handle -> {
          ClockBack.look(handle, others);
          boolean steady =
              handle
                  .createQuery(BEAT)
                  .bind("owner", lease.owner())
                  .bind("silence", silence.toMillis())
                  .mapTo(Boolean.class)
                  .one();
          return steady
              ? handle
                  .createUpdate(FORGET)
                  .bind("owner", lease.owner())
                  .bind("silence", silence.toMillis())
                  .execute()
              : 0;
        });
  }

  @Override
  public void leave(Lease lease) {
    jdbi.useHandle(handle -> handle.execute("delete from hub where owner = ?", lease.owner()));
  }

  @Override
  public List<Working> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select owner, started_at, seen_at from hub order by started_at, owner")
                .map(
                    (row, context) ->
                        new Working(
                            row.getString("owner"),
                            row.getTimestamp("started_at").toInstant(),
                            row.getTimestamp("seen_at").toInstant()))
                .list());
  }
}
