package dev.crossdock.lab.drill;

import java.util.Random;

/** Two hubs on one PostgreSQL and one broker, of which one thing after the other is killed. */
final class SharedFaults {

  private SharedFaults() {}

  private interface Blow {
    void strike() throws Exception;
  }

  /** The other one does all there is before it comes back. */
  static double oneKilled(Ground ground, Scale scale, Random random) throws Exception {
    var victim = ground.hubs().get(Ground.below(random, ground.hubs().size()));
    double seconds = underLoad(ground, scale, random, victim::kill);
    ground.check();
    victim.start();
    return seconds;
  }

  static double rollingRestart(Ground ground, Scale scale, Random random) throws Exception {
    return underLoad(
        ground,
        scale,
        random,
        () -> {
          for (var hub : ground.hubs()) {
            hub.stop();
            hub.start();
          }
        });
  }

  static double databaseKilled(Ground ground, Scale scale, Random random) throws Exception {
    return underLoad(ground, scale, random, () -> killPostgres(ground));
  }

  static double brokerKilled(Ground ground, Scale scale, Random random) throws Exception {
    return underLoad(
        ground,
        scale,
        random,
        () -> {
          ground.outerBroker().kill();
          ground.outerBroker().start();
        });
  }

  static double bothKilled(Ground ground, Scale scale, Random random) throws Exception {
    return underLoad(
        ground,
        scale,
        random,
        () -> {
          ground.outerBroker().kill();
          killPostgres(ground);
          ground.outerBroker().start();
        });
  }

  static double journalDeleted(Ground ground, Scale scale, Random random) throws Exception {
    return underLoad(
        ground,
        scale,
        random,
        () -> {
          ground.outerBroker().kill();
          ground.outerBroker().forget();
          ground.outerBroker().start();
        });
  }

  /** Who looks after it starts it again at once. */
  private static void killPostgres(Ground ground) throws Exception {
    var postgres = ground.outerPostgres();
    postgres.destroyForcibly();
    postgres.onExit().join();
  }

  private static double underLoad(Ground ground, Scale scale, Random random, Blow blow)
      throws Exception {
    var load = ground.send(ground.files(scale.files(), 1, false));
    load.awaitSent(Ground.below(random, scale.files()));
    var watch = new Watch();
    blow.strike();
    ground.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }
}
