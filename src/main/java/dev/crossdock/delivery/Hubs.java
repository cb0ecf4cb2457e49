package dev.crossdock.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The hubs that work on one database, by its clock. Thread-safe. */
public interface Hubs {

  /**
   * A start of a hub.
   *
   * @param owner as in its {@link Lease}
   */
  record Working(String owner, Instant startedAt, Instant seenAt) {

    /** The hub's name, the same at each of its starts. */
    public String name() {
      return owner.substring(0, Math.max(0, owner.indexOf('/')));
    }
  }

  /**
   * This hub is alive. Those that were not for {@code silence} are forgotten, and their leases run
   * out now instead of later.
   *
   * @return how many leases ran out so
   */
  int beat(Lease lease, Duration silence);

  /** This hub ends in good order. */
  void leave(Lease lease);

  /** All that are alive, the oldest first. */
  List<Working> all();
}
