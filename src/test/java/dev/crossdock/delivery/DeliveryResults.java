package dev.crossdock.delivery;

import dev.crossdock.diagnostics.DeliveryCode;
import java.time.Duration;
import java.time.Instant;

/** Results as deliverers would write them. */
public final class DeliveryResults {
  private DeliveryResults() {}

  public static DeliveryResult done(DeliveryTask task) {
    return new DeliveryResult(
        task.id(),
        task.attempt(),
        DeliveryTransition.FINISH,
        Duration.ZERO,
        null,
        null,
        200,
        Instant.now());
  }

  public static DeliveryResult again(DeliveryTask task, Duration pause) {
    return failed(task, DeliveryTransition.POSTPONE, pause);
  }

  public static DeliveryResult deadLettered(DeliveryTask task) {
    return failed(task, DeliveryTransition.GIVE_UP, Duration.ZERO);
  }

  public static DeliveryResult inDoubt(DeliveryTask task) {
    return failed(task, DeliveryTransition.DOUBT, Duration.ZERO);
  }

  public static DeliveryResult failedProbe(DeliveryTask task) {
    return again(task, Duration.ZERO).probed(Duration.ZERO);
  }

  private static DeliveryResult failed(DeliveryTask task, DeliveryTransition move, Duration pause) {
    return new DeliveryResult(
        task.id(),
        task.attempt(),
        move,
        pause,
        DeliveryCode.TARGET_FAILED,
        "HTTP 500 from the ERP",
        500,
        Instant.now());
  }
}
