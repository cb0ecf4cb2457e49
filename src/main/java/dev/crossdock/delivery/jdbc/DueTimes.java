package dev.crossdock.delivery.jdbc;

import org.jdbi.v3.core.Handle;

/** What is due by the database's clock, and moves with it when that clock is put back. */
public interface DueTimes {

  /** Moves all that lies ahead back by this many milliseconds, in the caller's transaction. */
  void moveBack(Handle handle, long millis);
}
