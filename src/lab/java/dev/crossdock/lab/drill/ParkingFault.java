package dev.crossdock.lab.drill;

import java.util.Random;

/** Cancellations come before their orders and wait for them; the hub is killed in the middle. */
final class ParkingFault {

  private ParkingFault() {}

  static double round(Ground ground, Scale scale, Random random) throws Exception {
    var orders = ground.files(scale.files() / 2, 1, false);
    var first = ground.send(ground.cancellations(orders));
    first.awaitSent(1 + Ground.below(random, orders.size()));
    ground.await("a cancellation waits for its order", () -> ground.evidence().parked() > 0);
    var then = ground.send(orders);
    then.awaitSent(Ground.below(random, orders.size()));
    var watch = new Watch();
    ground.hub().kill();
    ground.hub().start();
    ground.probe();
    double seconds = watch.seconds();
    first.await();
    then.await();
    ground.check();
    for (var file : orders) {
      for (var order : file.orders()) {
        var cancellation = Order850.cancellationOf(order);
        if (ground.target().place(cancellation) < ground.target().place(order)) {
          throw new DrillFailure("the target got " + cancellation + " before its order");
        }
      }
    }
    return seconds;
  }
}
