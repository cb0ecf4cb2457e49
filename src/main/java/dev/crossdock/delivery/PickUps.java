package dev.crossdock.delivery;

import java.time.Instant;

/** Notes when partners fetched what was put before them. */
public interface PickUps {

  /** The partner fetched the file of this delivery; the first time counts. */
  void pickedUp(long deliveryId, String partner, Instant when);
}
