package dev.crossdock.app;

import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.inbound.Admission;
import dev.crossdock.sftp.InboundFiles;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Transmissions;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Sends completed SFTP files through the route of their partner's channel. */
record ChannelInboundFiles(OpenChannels channels, Transmissions transmissions, Admission admission)
    implements InboundFiles {

  @Override
  public long receive(
      String partnerId,
      String channel,
      String fileName,
      String uploadId,
      long size,
      InputStream content)
      throws Refused {
    var arrival = new Arrival(partnerId, channel, fileName, uploadId);
    try {
      return channels.receive(arrival, content).value();
    } catch (dev.crossdock.store.TransmissionRefused e) {
      throw new Refused(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public @Nullable String refusal(String partnerId) {
    try {
      admission.admit(partnerId);
      return null;
    } catch (dev.crossdock.store.TransmissionRefused e) {
      var after = e.retryAfter();
      return after == null
          ? e.getMessage()
          : "%s Try again in %d seconds.".formatted(e.getMessage(), after.toSeconds());
    }
  }

  @Override
  public boolean received(String uploadId) {
    return transmissions.findUpload(uploadId).isPresent();
  }
}
