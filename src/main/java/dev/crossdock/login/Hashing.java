package dev.crossdock.login;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets few password hashes be made at once, so that logins leave the processors to the work. A few
 * wait their turn, and of each address only some. Thread-safe.
 */
final class Hashing {
  private static final int MOST_OF_ADDRESS = 8;
  private static final int MOST = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Semaphore turns;
  private final Map<String, Integer> waiting = new HashMap<>();
  private int all;

  Hashing(int atOnce) {
    turns = new Semaphore(atOnce, true);
  }

  /** Runs it in its turn. Throws {@link TooManyLogins} when that does not come soon. */
  boolean run(String address, BooleanSupplier hash) {
    enter(address);
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
      try {
        return hash.getAsBoolean();
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      leave(address);
    }
  }

  private synchronized void enter(String address) {
    int own = waiting.getOrDefault(address, 0);
    if (own >= MOST_OF_ADDRESS || all >= MOST) {
      throw busy();
    }
    waiting.put(address, own + 1);
    all++;
  }

  private synchronized void leave(String address) {
    waiting.computeIfPresent(address, (a, own) -> own == 1 ? null : own - 1);
    all--;
  }

  private static TooManyLogins busy() {
    return new TooManyLogins("Too many logins at once.", RETRY);
  }
}
