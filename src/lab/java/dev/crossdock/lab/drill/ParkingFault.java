package dev.crossdock.lab.drill;

import java.util.Random;

/** Cancellations come before their orders and wait for them; the hub is killed in the middle. */
final class ParkingFault {

  private ParkingFault() {}

  static double round(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var orders = setup.files(scale.files() / 2, 1, false);
    var first = setup.send(setup.cancellations(orders));
    first.awaitSent(1 + DrillSetup.below(random, orders.size()));
    setup.await("a cancellation waits for its order", () -> setup.evidence().parked() > 0);
    var then = setup.send(orders);
    then.awaitSent(DrillSetup.below(random, orders.size()));
    var watch = new Watch();
    setup.hub().kill();
    setup.hub().start();
    setup.probe();
    double seconds = watch.seconds();
    first.await();
    then.await();
    setup.check();
    for (var file : orders) {
      for (var order : file.orders()) {
        var cancellation = Order850.cancellationOf(order);
        if (setup.target().place(cancellation) < setup.target().place(order)) {
          throw new DrillFailure("the target got " + cancellation + " before its order");
        }
      }
    }
    return seconds;
  }
}
