package dev.crossdock.sftp;

import java.time.Instant;

/**
 * Told when a partner has taken a file of ours. Called by many threads; may come more than once.
 */
@FunctionalInterface
public interface OutboundFiles {

  /**
   * The partner read the file to its end or deleted it.
   *
   * @param folder {@code outbox} or {@code errors}
   */
  void pickedUp(String partnerId, String channel, String folder, String fileName, Instant when);
}
