package dev.crossdock.stage;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is in trouble from work that is wrong in itself. */
public final class DatabaseFaults {

  /** Connection, resources, operator intervention, system error, lost races. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40", "25");

  private static final int CLASS_LENGTH = 2;

  private DatabaseFaults() {}

  /** Whether the same work may well go through later. */
  public static boolean mayPass(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state == null
            || state.length() < CLASS_LENGTH
            || CLASSES.contains(state.substring(0, CLASS_LENGTH));
      }
    }
    return false;
  }
}
