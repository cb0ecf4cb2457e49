package dev.crossdock.stage;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a stage: claims a batch, sends it through the steps in one transaction, commits what the
 * last step signed off, and wakes the stages behind it. A batch that fails is repeated one by one,
 * and an item that fails alone is given up. Thread-safe.
 */
public final class StageRun<B extends Batch<?>> {

  private static final Logger LOG = Logger.getLogger(StageRun.class.getName());

  private final Stage<B> stage;
  private final Transactions transactions;
  private final Signals signals;

  public StageRun(Stage<B> stage, Transactions transactions, Signals signals) {
    this.stage = stage;
    this.transactions = transactions;
    this.signals = signals;
  }

  public String name() {
    return stage.name();
  }

  /**
   * One run. Throws what the database throws where it is in trouble, and {@link RouteFault}; both
   * undo the run.
   *
   * @param most items a batch
   * @param steps called once for each batch, on this thread, and again after a lost race; not at
   *     all where nothing is due
   * @return how much was done; 0: nothing was due
   */
  public int run(int most, Consumer<? super B> steps) {
    try {
      return commit(most, steps, new AtomicReference<>());
    } catch (RuntimeException e) {
      if (isNoItemsFault(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "A batch of " + name() + " failed; its items are tried alone", e);
      return alone(most, steps);
    }
  }

  private int alone(int most, Consumer<? super B> steps) {
    int done = 0;
    for (int i = 0; i < most; i++) {
      var current = new AtomicReference<@Nullable B>();
      try {
        int one = commit(1, steps, current);
        if (one == 0) {
          return done;
        }
        done += one;
      } catch (RuntimeException e) {
        var failed = current.get();
        if (isNoItemsFault(e) || failed == null || failed.items().isEmpty()) {
          throw e;
        }
        giveUp(failed, e);
        done++;
      }
    }
    return done;
  }

  private int commit(int most, Consumer<? super B> steps, AtomicReference<@Nullable B> current) {
    var committed =
        transactions.run(
            () -> {
              current.set(null);
              var batch = stage.claim(most);
              current.set(batch);
              if (batch.size() > 0) {
                steps.accept(batch);
                if (!batch.isSignedOff()) {
                  throw new RouteFault(
                      "The route of stage %s ended before its last step; nothing is committed."
                          .formatted(name()));
                }
              }
              return batch;
            });
    committed.wakeUps().forEach(signals::wake);
    return committed.size();
  }

  private void giveUp(B failed, RuntimeException failure) {
    transactions.run(
        () -> {
          stage.giveUp(failed, failure);
          return true;
        });
    signals.wake(WakeUp.EVENTS);
  }

  private static boolean isNoItemsFault(RuntimeException e) {
    return isRouteFault(e) || DatabaseFaults.mayPass(e);
  }

  private static boolean isRouteFault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RouteFault) {
        return true;
      }
    }
    return false;
  }
}
