package dev.crossdock.api;

import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that gets a {@link Problem} for an answer. */
final class Unfit extends RuntimeException {
  private final Code code;
  private final int status;
  private final @Nullable Duration retryAfter;

  Unfit(Code code, int status, String detail, @Nullable Duration retryAfter) {
    super(detail);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  static Unfit nothingHere(String what) {
    return new Unfit(ApiCode.NOTHING_HERE, 404, "There is no " + what + " for you.", null);
  }

  static Unfit malformed(String detail) {
    return new Unfit(ApiCode.REQUEST_MALFORMED, 400, detail, null);
  }

  Code code() {
    return code;
  }

  int status() {
    return status;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
