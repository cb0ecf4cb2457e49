package dev.crossdock.delivery;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Keeps the dead-letter queues like PostgreSQL: one letter for each dead-lettered delivery, none
 * for any other, also after the broker lost its journal. Bean {@code deadLetters}. One thread; a
 * second hub that does the same at the same time does no harm, the next round puts right what both
 * did.
 */
public final class DeadLetterSweep implements AutoCloseable {

  /** Dead ones of a target that have letters; of more than these the oldest have. */
  private static final int MOST = 10_000;

  private final DeadLetters letters;
  private final DeadLetterQueues queues;
  private final Supplier<? extends Collection<String>> configured;
  private final Signals signals;
  private final Set<String> seen = new TreeSet<>();

  /** {@code configured} gives the targets there are now. */
  public DeadLetterSweep(
      DeadLetters letters,
      DeadLetterQueues queues,
      Supplier<? extends Collection<String>> configured,
      Signals signals) {
    this.letters = letters;
    this.queues = queues;
    this.configured = configured;
    this.signals = signals;
  }

  /** One round over all targets; returns 0: the next one starts when it is time. */
  public int run() {
    seen.addAll(configured.get());
    seen.addAll(letters.targets());
    seen.forEach(this::putRight);
    return 0;
  }

  /**
   * First the database, then the queue: what was sent before the first look is seen in the second.
   * What died in between is looked up again before its letter is taken for a stray one.
   */
  private void putRight(String target) {
    var dead = new HashSet<>(letters.deadLettered(target, MOST));
    var owed = dead.isEmpty() ? Set.<DeadLetter>of() : Set.copyOf(letters.notOnTheirWay(dead));
    Map<DeadLetter, Integer> there = new HashMap<>();
    queues.browse(target).forEach(letter -> there.merge(letter, 1, Integer::sum));
    var missing = new ArrayList<>(owed);
    missing.removeAll(there.keySet());
    if (!missing.isEmpty()) {
      letters.send(missing);
      signals.wake(WakeUp.RELAY);
    }
    there.entrySet().removeIf(e -> dead.contains(e.getKey()) && e.getValue() == 1);
    if (!there.isEmpty()) {
      var now = letters.stillDead(there.keySet());
      there.forEach(
          (letter, copies) -> {
            int stray = now.contains(letter) ? copies - 1 : copies;
            if (stray > 0) {
              queues.remove(letter, stray);
            }
          });
    }
  }

  @Override
  public void close() {
    queues.close();
  }
}
