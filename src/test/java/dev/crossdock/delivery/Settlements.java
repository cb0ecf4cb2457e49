package dev.crossdock.delivery;

import dev.crossdock.diagnostics.DeliveryCode;
import java.time.Duration;
import java.time.Instant;

/** Settlements as deliverers would write them. */
public final class Settlements {
  private Settlements() {}

  public static Settlement done(DeliveryTask task) {
    return new Settlement(
        task.id(),
        task.attempt(),
        DeliveryTransition.FINISH,
        Duration.ZERO,
        null,
        null,
        200,
        Instant.now());
  }

  public static Settlement again(DeliveryTask task, Duration pause) {
    return failed(task, DeliveryTransition.POSTPONE, pause);
  }

  public static Settlement deadLettered(DeliveryTask task) {
    return failed(task, DeliveryTransition.GIVE_UP, Duration.ZERO);
  }

  public static Settlement inDoubt(DeliveryTask task) {
    return failed(task, DeliveryTransition.DOUBT, Duration.ZERO);
  }

  public static Settlement failedProbe(DeliveryTask task) {
    return again(task, Duration.ZERO).probed(Duration.ZERO);
  }

  private static Settlement failed(DeliveryTask task, DeliveryTransition move, Duration pause) {
    return new Settlement(
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
