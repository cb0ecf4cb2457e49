package dev.crossdock.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What went to a target in an attempt, and what it answered. Bodies are cut off at {@link #MOST}
 * bytes, secrets in headers are masked.
 *
 * @param requestHeaders a line each, the first one says how and where to
 * @param requestSize bytes before the cut
 * @param responseHeaders null where no answer came, or the target is none that answers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Exchanged(
    long delivery,
    int attempt,
    String requestHeaders,
    byte[] request,
    long requestSize,
    @Nullable String responseHeaders,
    byte @Nullable [] response,
    long responseSize) {

  /** Most bytes kept of a body. */
  public static final int MOST = 64 * 1024;

  /** The same with its bodies cut off, as it is kept. */
  Exchanged bounded() {
    var answer = response;
    return new Exchanged(
        delivery,
        attempt,
        requestHeaders.replace('\0', '\uFFFD'),
        cut(request),
        requestSize,
        responseHeaders == null ? null : responseHeaders.replace('\0', '\uFFFD'),
        answer == null ? null : cut(answer),
        responseSize);
  }

  private static byte[] cut(byte[] body) {
    return body.length <= MOST ? body : Arrays.copyOf(body, MOST);
  }
}
