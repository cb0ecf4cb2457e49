package dev.crossdock.app;

import dev.crossdock.delivery.OutgoingName;
import dev.crossdock.delivery.PickUps;
import dev.crossdock.sftp.OutboundFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Notes when a partner took a file of ours; its name tells the delivery. */
@Singleton
class FetchedFiles implements OutboundFiles {

  private final PickUps pickUps;

  @Inject
  FetchedFiles(PickUps pickUps) {
    this.pickUps = pickUps;
  }

  @Override
  public void pickedUp(
      String partnerId, String channel, String folder, String fileName, Instant when) {
    OutgoingName.delivery(fileName).ifPresent(id -> pickUps.pickedUp(id, partnerId, when));
  }
}
