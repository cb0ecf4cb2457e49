package dev.crossdock.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crossdock.diagnostics.Code;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, as RFC 9457 wants it, with our own code and the next step.
 *
 * @param type a URI that stands for the code
 * @param title what the code means in general
 * @param detail what is wrong this time
 * @param instance where it was wrong: the path asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String code,
    String next) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of this code. */
  public static Problem of(Code code, int status, String detail, @Nullable String instance) {
    return new Problem(
        "urn:crossdock:problem:" + code.id(),
        code.title(),
        status,
        detail,
        instance,
        code.id(),
        code.next());
  }

  Response response() {
    return response(null);
  }

  Response response(@Nullable Duration retryAfter) {
    var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (retryAfter != null) {
      answer.header("Retry-After", seconds(retryAfter));
    }
    return answer.build();
  }

  /** Whole seconds to wait, at least one. */
  static long seconds(Duration retryAfter) {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
