package dev.crossdock.lab.bench;

import dev.crossdock.lab.bench.jdbc.HubDatabase;
import dev.crossdock.lab.demo.DemoKeys;
import dev.crossdock.lab.demo.Installation;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running hub with what is needed to measure it: partners' keys, the ERP, its database. */
final class BenchSetup implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 900;

  private final BenchHub hub;
  private final double firstStart;
  private final Map<BenchStandard, DemoKeys> keys;
  private final Arrivals arrivals;
  private final HubDatabase database;

  private BenchSetup(
      BenchHub hub,
      double firstStart,
      Map<BenchStandard, DemoKeys> keys,
      Arrivals arrivals,
      HubDatabase database) {
    this.hub = hub;
    this.firstStart = firstStart;
    this.keys = keys;
    this.arrivals = arrivals;
    this.database = database;
  }

  /** Starts a hub twice: the first start makes the database. */
  static BenchSetup lay(
      Installation installation, Path folder, String heap, Consumer<String> progress)
      throws BenchFailure, IOException, InterruptedException, GeneralSecurityException {
    var home = BenchHome.create(installation.home(), folder);
    var keys =
        Map.of(
            BenchStandard.X850,
            home.keys(BenchStandard.X850),
            BenchStandard.ORDERS,
            home.keys(BenchStandard.ORDERS));
    progress.accept("starting the hub in " + folder);
    double first;
    try (var once = BenchHub.start(installation, home, heap)) {
      first = once.startSeconds();
    }
    progress.accept("starting it again");
    var hub = BenchHub.start(installation, home, heap);
    try {
      var arrivals = Arrivals.at(hub.at().broker(), hub.brokerSecret());
      return new BenchSetup(hub, first, keys, arrivals, HubDatabase.of(home.data()));
    } catch (JMSException e) {
      hub.close();
      throw new BenchFailure("The broker can't be reached: " + e.getMessage());
    }
  }

  BenchHub hub() {
    return hub;
  }

  /** Seconds of the start that made the database. */
  double firstStart() {
    return firstStart;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  HubDatabase database() {
    return database;
  }

  DemoKeys keys(BenchStandard standard) {
    var own = keys.get(standard);
    if (own == null) {
      throw new IllegalArgumentException(standard.toString());
    }
    return own;
  }

  HttpChannel httpChannel(BenchStandard standard) throws IOException {
    return new HttpChannel(hub.at().http(), keys(standard).apiKey());
  }

  /** Waits until so many orders have arrived in all; then until all else has ended too. */
  void await(int orders) throws BenchFailure, IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (arrivals.count() < orders) {
      hub.mustRun();
      if (System.nanoTime() > deadline) {
        throw new BenchFailure(
            "%d orders were sent and %d arrived in %d s"
                .formatted(orders, arrivals.count(), PATIENCE_SECONDS));
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    while (!database.idle()) {
      hub.mustRun();
      if (System.nanoTime() > deadline) {
        throw new BenchFailure("The hub has work that does not end");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() throws IOException {
    try (hub) {
      arrivals.close();
      database.close();
    }
  }
}
