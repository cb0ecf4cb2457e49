package dev.crossdock.api;

import dev.crossdock.delivery.Exchanged;
import dev.crossdock.trace.BytesView;
import org.jspecify.annotations.Nullable;

/**
 * What went to a target in an attempt, and what it answered.
 *
 * @param requestHeaders a line each
 * @param requestSize bytes that were sent; {@code request} shows those kept
 * @param responseHeaders null where no answer came
 */
public record ExchangeAnswer(
    String requestHeaders,
    BytesView request,
    long requestSize,
    @Nullable String responseHeaders,
    @Nullable BytesView response,
    long responseSize) {

  static ExchangeAnswer of(Exchanged kept) {
    var response = kept.response();
    return new ExchangeAnswer(
        kept.requestHeaders(),
        Contents.view(kept.request(), null),
        kept.requestSize(),
        kept.responseHeaders(),
        response == null ? null : Contents.view(response, null),
        kept.responseSize());
  }
}
