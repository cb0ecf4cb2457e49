package dev.crossdock.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Problem} where no resource answers: in filters and at the login. */
public final class ProblemAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemAnswer() {}

  /** The problem as JSON. */
  public static String json(Problem problem) {
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers with the problem, unless something is answered already. */
  public static void send(
      HttpServerResponse response, Problem problem, @Nullable Duration retryAfter) {
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
    if (retryAfter != null) {
      response.putHeader("Retry-After", Long.toString(Problem.seconds(retryAfter)));
    }
    response.end(json(problem));
  }
}
