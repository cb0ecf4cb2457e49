package dev.crossdock.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingTest {

  @Test
  void fewHashesAtOnceFewWaitAndTheOthersAreToldToComeLater() throws Exception {
    var hashing = new Hashing(2);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var refused = new AtomicInteger();
    var go = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(65);
    try {
      for (int i = 0; i < 64; i++) {
        pool.execute(
            () -> {
              try {
                hashing.run("192.0.2.1", () -> hash(running, most, go));
              } catch (TooManyLogins e) {
                refused.incrementAndGet();
              }
            });
      }
      await().until(() -> refused.get() == 56 && running.get() == 2);
      var other = pool.submit(() -> hashing.run("198.51.100.7", () -> true));
      go.countDown();
      assertThat(other.get()).isTrue();
      await().until(() -> running.get() == 0);
      assertThat(most).hasValue(2);
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean hash(AtomicInteger running, AtomicInteger most, CountDownLatch go) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.decrementAndGet();
    return false;
  }
}
