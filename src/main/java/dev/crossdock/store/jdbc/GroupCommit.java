package dev.crossdock.store.jdbc;

import dev.crossdock.store.TransmissionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One commit for all small transmissions that wait together. There is no thread and no delay:
 * whoever finds no write in progress writes for all who came in meanwhile, and a lone one never
 * waits.
 */
final class GroupCommit {

  private static final int MOST = 64;

  private final Jdbi jdbi;
  private final LinkedBlockingQueue<SmallTransmission> waiting = new LinkedBlockingQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Returns when the transmission is durable; empty: its upload's id is that of a file with other
   * bytes. Throws {@link JdbiException} when it could not be stored.
   */
  Optional<TransmissionNumber> store(SmallTransmission transmission) {
    waiting.add(transmission);
    while (!transmission.number().isDone()) {
      writing.lock();
      try {
        if (!transmission.number().isDone()) {
          writeWaiting();
        }
      } finally {
        writing.unlock();
      }
    }
    try {
      return transmission.number().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof JdbiException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void writeWaiting() {
    var batch = new ArrayList<SmallTransmission>(MOST);
    waiting.drainTo(batch, MOST);
    try {
      write(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).number().completeExceptionally(e);
      } else {
        batch.forEach(this::writeAlone);
      }
    } catch (Error e) { // out of memory, say: none may wait for ever
      batch.forEach(t -> t.number().completeExceptionally(e));
      throw e;
    }
  }

  private void writeAlone(SmallTransmission transmission) {
    try {
      write(List.of(transmission));
    } catch (RuntimeException | Error e) {
      transmission.number().completeExceptionally(e);
    }
  }

  private void write(List<SmallTransmission> batch) {
    var numbers = jdbi.inTransaction(handle -> TransmissionInsert.insert(handle, batch));
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).number().complete(numbers.get(i));
    }
  }
}
