package dev.crossdock.stage;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wake-ups between the stages of this process. A wake-up that nobody waits for is kept, once, so
 * none is lost between looking for work and waiting for it. Call after the commit. Thread-safe.
 */
public final class Signals {
  private final ConcurrentMap<String, Semaphore> stages = new ConcurrentHashMap<>();

  /** There is work for the stage. */
  public void wake(WakeUp stage) {
    wakeOne(stage.id());
  }

  /** Ends one wait of the stage of this name, the next one where none waits. */
  public void wakeOne(String stage) {
    var semaphore = of(stage);
    if (semaphore.availablePermits() == 0) {
      semaphore.release();
    }
  }

  /** Waits for a wake-up, at most this long. Returns whether one came. */
  public boolean await(String stage, Duration longest) throws InterruptedException {
    var semaphore = of(stage);
    var woken = semaphore.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    semaphore.drainPermits();
    return woken;
  }

  private Semaphore of(String stage) {
    return stages.computeIfAbsent(stage, name -> new Semaphore(0));
  }
}
