package dev.crossdock.stage;

import java.util.function.Supplier;

/** Runs work in one database transaction; all stores that it calls on this thread take part. */
public interface Transactions {

  /**
   * Commits when {@code work} returns and undoes everything when it throws. Work that lost a race
   * (serialization failure, deadlock) is run again at once, so it must not have other effects.
   */
  <T> T run(Supplier<T> work);
}
