package dev.crossdock.camel.target;

import dev.crossdock.delivery.Outcome;
import dev.crossdock.diagnostics.DeliveryCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/** What an HTTP target answered, and what that means for the delivery. */
record HttpAnswer(int status, String detail, @Nullable Duration retryAfter) {

  static HttpAnswer of(Exchange exchange, int status, Instant now) {
    var retryAfter = exchange.getMessage().getHeader("Retry-After", String.class);
    return new HttpAnswer(
        status, "HTTP " + status + " " + Failures.bodyOf(exchange), wait(retryAfter, now));
  }

  /** What a route's own call failed with. */
  static HttpAnswer of(HttpOperationFailedException failure, Instant now) {
    var headers = failure.getResponseHeaders();
    var retryAfter = headers == null ? null : headers.get("Retry-After");
    return new HttpAnswer(
        failure.getStatusCode(),
        Failures.shortened(
            "HTTP %d %s".formatted(failure.getStatusCode(), failure.getResponseBody())),
        wait(retryAfter, now));
  }

  /**
   * 408, 425, 429 and 5xx come again; other refusals are for good. Of these only 425, 429 and 503
   * say that nothing was done, so a target that may not get a document twice leaves the others in
   * doubt.
   */
  Outcome outcome(boolean conflictMeansDone, boolean mayRepeat) {
    var taken = status >= 200 && status < 300;
    if (taken || (status == 409 && conflictMeansDone)) {
      return new Outcome.Done(status);
    }
    if (status == 425 || status == 429 || status == 503) {
      return new Outcome.Retry(DeliveryCode.TARGET_BUSY, detail, status, retryAfter);
    }
    if (status == 408 || status >= 500) {
      var code =
          status == 408 || status == 504 ? DeliveryCode.TARGET_SILENT : DeliveryCode.TARGET_FAILED;
      return mayRepeat
          ? new Outcome.Retry(code, detail, status, retryAfter)
          : new Outcome.InDoubt(code, detail, status);
    }
    return new Outcome.Refused(DeliveryCode.TARGET_REFUSED, detail, status);
  }

  /** The question failed, whatever the reason; nothing is sent before it is answered. */
  Outcome couldNotBeAsked() {
    return new Outcome.Retry(
        DeliveryCode.TARGET_FAILED,
        "Asked whether it has the document: " + detail,
        status,
        retryAfter);
  }

  /** RFC 9110, 10.2.3: seconds or a date. */
  private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null) {
      return null;
    }
    var text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
