package dev.crossdock.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a stage claimed and its steps work on together, in the stage's transaction. It belongs to
 * the thread that claimed it, since the transaction does; a step on another thread gets a {@link
 * RouteFault}. What the last step did not sign off is never committed.
 *
 * @param <T> an item, such as a document
 */
public abstract class Batch<T> {

  private final Thread owner = Thread.currentThread();
  private final List<T> items;
  private final Set<WakeUp> wakeUps = EnumSet.noneOf(WakeUp.class);
  private final Set<String> stepsDone = new HashSet<>();
  private boolean signedOff;

  protected Batch(List<T> claimed) {
    this.items = new ArrayList<>(claimed);
  }

  /** The items, as claimed. Throws {@link RouteFault} on another thread than the claiming one. */
  public final List<T> items() {
    checkThread();
    return Collections.unmodifiableList(items);
  }

  /** How much was done, for {@code work:}; 0: nothing was due, and the route is not run. */
  public int size() {
    return items.size();
  }

  /** Has a stage run at once when this batch is committed. */
  public final void wake(WakeUp stage) {
    checkThread();
    wakeUps.add(stage);
  }

  /** Notes that a step of the stage's own has run. */
  public final void done(String step) {
    checkThread();
    stepsDone.add(step);
  }

  /**
   * Allows the commit: the last step of a stage calls it. Throws {@link RouteFault} where one of
   * these steps did not run, or an item has no result because a step dropped it.
   */
  public final void signOff(String... steps) {
    checkThread();
    for (var step : steps) {
      if (!stepsDone.contains(step)) {
        throw new RouteFault("The step " + step + " was left out of the stage's route.");
      }
    }
    items.forEach(this::checkResult);
    signedOff = true;
  }

  /** Throws {@link RouteFault} where this item has no result yet. */
  protected abstract void checkResult(T item);

  /** Leaves an item for a later run: nothing of it is written by this one. */
  protected final void leave(T item) {
    checkThread();
    items.remove(item);
  }

  /** Whether the last step has signed it off. */
  public final boolean isSignedOff() {
    return signedOff;
  }

  final Set<WakeUp> wakeUps() {
    return wakeUps;
  }

  private void checkThread() {
    if (Thread.currentThread() != owner) {
      throw new RouteFault(
          "A step runs on thread %s; the steps of a stage run on the thread that claimed, %s."
              .formatted(Thread.currentThread().getName(), owner.getName()));
    }
  }
}
