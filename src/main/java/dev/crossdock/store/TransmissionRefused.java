package dev.crossdock.store;

import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transmission was not taken: nothing of it is stored, and the sender may send it again. */
public final class TransmissionRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final @Nullable Duration retryAfter;

  public TransmissionRefused(
      Code code, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  public Code code() {
    return code;
  }

  /** When it makes sense to try again; null: not without a change. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
