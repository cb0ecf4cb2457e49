package dev.crossdock.sftp;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs what must not be interrupted on threads of its own: when a connection goes, the server
 * interrupts its thread, which would close any file or break into a commit that is under way.
 */
final class Shield {

  /** Something that touches files. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  private final ExecutorService threads;

  Shield(ExecutorService threads) {
    this.threads = threads;
  }

  /** Returns when the action has ended, interrupted or not; throws what it threw. */
  void run(Action action) throws IOException {
    try {
      await(
          threads.submit(
              () -> {
                action.run();
                return true;
              }));
    } catch (RejectedExecutionException e) {
      throw Denied.failure("The hub is stopping; try again.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void await(Future<?> future) throws ExecutionException {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        restore(interrupted);
        throw e;
      }
    }
    restore(interrupted);
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
