package dev.crossdock.replay.jdbc;

import dev.crossdock.delivery.jdbc.DueTimes;
import org.jdbi.v3.core.Handle;

/** When replays go on. */
public final class ReplayDueTimes implements DueTimes {

  private static final String MOVE =
      """
      update replay set next_at = greatest(clock_timestamp(), next_at - :back * interval '1 ms')
      where next_at > clock_timestamp() and state = 'running'
      """;

  @Override
  public void moveBack(Handle handle, long millis) {
    handle.createUpdate(MOVE).bind("back", millis).execute();
  }
}
