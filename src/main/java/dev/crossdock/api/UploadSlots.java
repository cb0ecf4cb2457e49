package dev.crossdock.api;

import dev.crossdock.diagnostics.ApiCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many files each partner may send at the same time, so that none keeps the others out. */
@Singleton
class UploadSlots {
  private static final int PER_PARTNER = 16;

  private final ConcurrentMap<String, Semaphore> slots = new ConcurrentHashMap<>();

  /** Takes a slot until closed. Throws {@link Unfit} when the partner has none left. */
  Slot take(String partner) {
    var free = slots.computeIfAbsent(partner, p -> new Semaphore(PER_PARTNER));
    if (!free.tryAcquire()) {
      throw new Unfit(
          ApiCode.TOO_MANY_UPLOADS,
          429,
          "At most " + PER_PARTNER + " files of one partner are taken at once.",
          Duration.ofSeconds(5));
    }
    return free::release;
  }

  /** A place among the uploads of a partner. */
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}
