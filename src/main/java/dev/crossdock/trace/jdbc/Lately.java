package dev.crossdock.trace.jdbc;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that costs more the more there is, and is asked for by many: made anew at most once a
 * second, and so seldom that making it takes no more than a twentieth of one core. Thread-safe.
 */
final class Lately<T> {
  private static final long AT_LEAST = Duration.ofSeconds(1).toNanos();
  private static final int SHARE = 20;

  private final Supplier<T> make;
  private @Nullable T made;
  private long until;

  Lately(Supplier<T> make) {
    this.make = make;
  }

  synchronized T get() {
    var now = System.nanoTime();
    var answer = made;
    if (answer == null || now - until >= 0) {
      answer = make.get();
      made = answer;
      var took = System.nanoTime() - now;
      until = System.nanoTime() + Math.max(AT_LEAST, took * SHARE);
    }
    return answer;
  }
}
