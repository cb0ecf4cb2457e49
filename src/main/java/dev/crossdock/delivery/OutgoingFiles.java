package dev.crossdock.delivery;

import java.io.IOException;

/** The folders that partners fetch from. */
public interface OutgoingFiles {

  /**
   * Puts a whole file there: under a temporary name, synced, renamed. Writing the same name again
   * replaces nothing a partner could have half read; a file already fetched appears again.
   *
   * @param folder {@code outbox} or {@code errors}
   */
  void write(String partner, String folder, String fileName, byte[] bytes) throws IOException;
}
