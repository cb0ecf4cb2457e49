package dev.crossdock.lab.drill;

import java.util.Random;

/** Two hubs on one PostgreSQL and one broker, of which one thing after the other is killed. */
final class SharedFaults {

  private SharedFaults() {}

  private interface Blow {
    void strike() throws Exception;
  }

  /** The other one does all there is before it comes back. */
  static double oneKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var victim = setup.hubs().get(DrillSetup.below(random, setup.hubs().size()));
    double seconds = underLoad(setup, scale, random, victim::kill);
    setup.check();
    victim.start();
    return seconds;
  }

  static double rollingRestart(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        () -> {
          for (var hub : setup.hubs()) {
            hub.stop();
            hub.start();
          }
        });
  }

  static double databaseKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(setup, scale, random, () -> killPostgres(setup));
  }

  static double brokerKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        () -> {
          setup.outerBroker().kill();
          setup.outerBroker().start();
        });
  }

  static double bothKilled(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        () -> {
          setup.outerBroker().kill();
          killPostgres(setup);
          setup.outerBroker().start();
        });
  }

  static double journalDeleted(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    return underLoad(
        setup,
        scale,
        random,
        () -> {
          setup.outerBroker().kill();
          setup.outerBroker().forget();
          setup.outerBroker().start();
        });
  }

  /** Who looks after it starts it again at once. */
  private static void killPostgres(DrillSetup setup) throws Exception {
    var postgres = setup.outerPostgres();
    postgres.destroyForcibly();
    postgres.onExit().join();
  }

  private static double underLoad(DrillSetup setup, DrillScale scale, Random random, Blow blow)
      throws Exception {
    var load = setup.send(setup.files(scale.files(), 1, false));
    load.awaitSent(DrillSetup.below(random, scale.files()));
    var watch = new Watch();
    blow.strike();
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }
}
