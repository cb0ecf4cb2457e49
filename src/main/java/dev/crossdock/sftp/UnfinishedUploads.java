package dev.crossdock.sftp;

import java.time.Instant;
import java.util.List;

/** What partners began to send and never completed. Nothing of it is ever read by the hub. */
public interface UnfinishedUploads {

  /** All of them, oldest first. */
  List<UnfinishedUpload> all();

  /**
   * A file in an inbox that is not received.
   *
   * @param size bytes that are there
   * @param since when the last of them came
   * @param open whether a client is still connected and writing
   */
  record UnfinishedUpload(
      String partnerId, String fileName, long size, Instant since, boolean open) {}
}
