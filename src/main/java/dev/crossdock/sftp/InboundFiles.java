package dev.crossdock.sftp;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where completed files go. The client is answered only after {@link #receive} returned, so the
 * bytes must be durable by then. Called by many threads at once.
 */
public interface InboundFiles {

  /**
   * Stores a file. The same name may come any number of times, each is a transmission of its own.
   *
   * @param uploadId names this one upload: called again with the same id (after a crash between
   *     store and answer) it must return the number given before and store nothing
   * @param size bytes of {@code content}
   * @param content read to its end by the callee, closed by the caller
   * @return its transmission number
   * @throws Refused when the file is not taken now; the client gets an error, the file stays and
   *     can be sent again
   */
  long receive(
      String partnerId,
      String channel,
      String fileName,
      String uploadId,
      long size,
      InputStream content)
      throws Refused;

  /**
   * Why no file of this partner may be begun now, with the time after which to try again; null
   * where one may. Asked before the first byte of each.
   */
  default @Nullable String refusal(String partnerId) {
    return null;
  }

  /**
   * Whether this upload is stored; asked after a crash about files that were being received.
   * Answering false though it is stored only leaves the file in the partner's inbox as unfinished.
   */
  default boolean received(String uploadId) {
    return false;
  }

  /** The file was not taken; the message goes to the client. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }

    public Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
