package dev.crossdock.delivery.jdbc;

import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * The database's clock was put back: what is due by the clock of before would wait until that time
 * comes once more. Who beats first sees it by the beats that lie ahead, and moves it back as well.
 */
final class ClockBack {

  private static final Logger LOG = Logger.getLogger(ClockBack.class);

  /** Milliseconds by which the latest beat lies ahead; small corrections of a clock are none. */
  private static final String AHEAD =
      """
      select coalesce(extract(epoch from max(seen_at) - clock_timestamp()) * 1000, 0)::bigint
      from (select seen_at from hub where seen_at > clock_timestamp() + interval '5 s'
        order by owner for update) ahead
      """;

  /**
   * What is tried too early by that does no harm; a lease that was taken before the clock went
   * ahead must not run out early.
   */
  private static final String[] MOVE = {
    """
    update delivery
    set due_at = greatest(clock_timestamp(), due_at - :back * interval '1 ms')
    where state in %s and due_at > clock_timestamp()
    """
        .formatted(DeliveryStateSets.DUE),
    """
    update delivery set due_at = due_at - :back * interval '1 ms'
    where state = 'leased' and due_at > clock_timestamp() + :back * interval '1 ms'
    """,
    """
    update circuit
    set probe_at = greatest(clock_timestamp(), probe_at - :back * interval '1 ms')
    where probe_at > clock_timestamp()
    """
  };

  private ClockBack() {}

  static void look(Handle handle, List<DueTimes> others) {
    long back = handle.createQuery(AHEAD).mapTo(Long.class).one();
    if (back > 0) {
      for (var move : MOVE) {
        handle.createUpdate(move).bind("back", back).execute();
      }
      others.forEach(times -> times.moveBack(handle, back));
      handle.execute(
          "update hub set seen_at = clock_timestamp() where seen_at > clock_timestamp()");
      LOG.warnf("The database's clock was put back by %d s; what is due was moved", back / 1000);
    }
  }
}
