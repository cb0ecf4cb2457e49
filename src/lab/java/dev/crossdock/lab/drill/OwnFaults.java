package dev.crossdock.lab.drill;

import dev.crossdock.infrastructure.FilesBelow;
import java.util.Random;

/** One hub with everything inside is killed, whole or in part, while files come in. */
final class OwnFaults {

  private static final int ORDERS = 10;

  private OwnFaults() {}

  private interface Blow {
    void strike(DrillHub hub) throws Exception;
  }

  static double hubKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        hub -> {
          hub.kill();
          hub.start();
        });
  }

  /** One interchange with as many orders as there are files else, and it is killed in there. */
  static double readingKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    int orders = scale.files() * ORDERS;
    long before = setup.evidence().read();
    setup.send(setup.files(1, orders, false)).await();
    int at = 1 + DrillSetup.below(random, orders / 2);
    setup.await("the large file is being read", () -> setup.evidence().read() - before >= at);
    var watch = new Watch();
    setup.hub().kill();
    setup.hub().start();
    setup.probe();
    return watch.seconds();
  }

  static double databaseKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(setup, scale, random, OwnFaults::killPostgres);
  }

  static double allKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        hub -> {
          hub.kill();
          killPostgres(hub);
          hub.start();
        });
  }

  static double brokerEmptied(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        hub -> {
          hub.kill();
          FilesBelow.delete(hub.data().resolve("artemis"));
          hub.start();
        });
  }

  /** As {@code kill -9} does to its first process; the others end by themselves then. */
  static void killPostgres(DrillHub hub) throws Exception {
    var postgres =
        hub.postgres().orElseThrow(() -> new DrillFailure("no PostgreSQL runs on " + hub.data()));
    postgres.destroyForcibly();
    postgres.onExit().join();
  }

  private static double underLoad(DrillSetup setup, DrillScale scale, Random random, Blow blow)
      throws Exception {
    var load = setup.send(setup.files(scale.files(), 1, false));
    load.awaitSent(DrillSetup.below(random, scale.files()));
    var watch = new Watch();
    blow.strike(setup.hub());
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }
}
