package dev.crossdock.sftp;

import dev.crossdock.sftp.InboundFiles.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands completed files to the store. */
final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  private final InboundFiles inbound;

  Committer(InboundFiles inbound) {
    this.inbound = inbound;
  }

  /** Returns when the file is stored; throws when it is not, or nobody knows. */
  void commit(String partnerId, String channel, String name, String uploadId, Path file)
      throws IOException {
    try (var content = Files.newInputStream(file)) {
      long number = inbound.receive(partnerId, channel, name, uploadId, Files.size(file), content);
      LOG.info("received {} of {} by SFTP as {}", name, partnerId, number);
    } catch (Refused e) {
      LOG.warn("refused {} of {} by SFTP: {}", name, partnerId, e.getMessage(), e);
      throw Denied.failure("Not received: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("could not receive {} of {} by SFTP", name, partnerId, e);
      throw Denied.failure("Not received; the hub failed. Try again.");
    }
  }

  /** Throws where no file of the partner may be begun now. */
  void checkOpen(String partnerId) throws Denied {
    var why = inbound.refusal(partnerId);
    if (why != null) {
      throw Denied.failure(why);
    }
  }

  /** Whether the store has this upload; false when it can't be asked. */
  boolean wasReceived(String uploadId) {
    try {
      return inbound.received(uploadId);
    } catch (RuntimeException e) {
      LOG.warn("could not ask for upload {}", uploadId, e);
      return false;
    }
  }
}
