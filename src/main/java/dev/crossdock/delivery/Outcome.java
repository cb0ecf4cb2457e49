package dev.crossdock.delivery;

import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one call of a target ended. {@code status} is the HTTP status, 0 where there is none. */
public sealed interface Outcome {

  /** The target has the document. */
  record Done(int status) implements Outcome {
    public static final Done OK = new Done(0);
  }

  /**
   * Not this time; certainly without effect, or the target drops repeats.
   *
   * @param retryAfter the least wait the target asked for
   */
  record Retry(Code code, String detail, int status, @Nullable Duration retryAfter)
      implements Outcome {}

  /** The target said no, and would again. */
  record Refused(Code code, String detail, int status) implements Outcome {}

  /** The answer was lost: the target may have the document. */
  record InDoubt(Code code, String detail, int status) implements Outcome {}
}
