package dev.crossdock.testing;

import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/** What only a superuser can do to the database: past every trigger and every foreign key. */
public final class Tampering {

  private Tampering() {}

  /** Runs the attack; it is committed statement by statement. */
  public static <X extends Exception> void with(Jdbi superuser, HandleConsumer<X> attack) throws X {
    superuser.useHandle(
        h -> {
          h.execute("set session_replication_role = replica");
          try {
            attack.useHandle(h);
          } finally {
            h.execute("set session_replication_role = origin");
          }
        });
  }
}
