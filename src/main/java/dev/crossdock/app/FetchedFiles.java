package dev.crossdock.app;

import dev.crossdock.delivery.PickUps;
import dev.crossdock.sftp.OutboundFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.regex.Pattern;

/** Notes when a partner took a file of ours; such files begin with the id of their delivery. */
@Singleton
class FetchedFiles implements OutboundFiles {

  private static final Pattern DELIVERY = Pattern.compile("(\\d{1,18})\\..*");

  private final PickUps pickUps;

  @Inject
  FetchedFiles(PickUps pickUps) {
    this.pickUps = pickUps;
  }

  @Override
  public void pickedUp(
      String partnerId, String channel, String folder, String fileName, Instant when) {
    var matcher = DELIVERY.matcher(fileName);
    if (matcher.matches()) {
      pickUps.pickedUp(Long.parseLong(matcher.group(1)), partnerId, when);
    }
  }
}
