package dev.crossdock.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.replay.Replays;
import dev.crossdock.store.Refused;
import dev.crossdock.versions.CannotReread;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From what was thrown to what is answered. */
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response unfit(Unfit e, UriInfo uri) {
    return Problem.of(e.code(), e.status(), String.valueOf(e.getMessage()), uri.getPath())
        .response(e.retryAfter());
  }

  /** Not taken now: try again; not taken at all: change something first. */
  @ServerExceptionMapper
  Response refused(Refused e, UriInfo uri) {
    var status =
        switch (e.code()) {
          case STORE_UNAVAILABLE, CHANNEL_CLOSED, BACKLOG_FULL, DISK_LOW -> 503;
          case RATE_EXCEEDED -> 429;
          case IDEMPOTENCY_KEY_REUSED -> 422;
          default -> 400;
        };
    return Problem.of(e.code(), status, String.valueOf(e.getMessage()), uri.getPath())
        .response(e.retryAfter());
  }

  @ServerExceptionMapper
  Response noSuchCase(Cases.NoSuchCase e, UriInfo uri) {
    return answer(Code.NOTHING_HERE, 404, e, uri);
  }

  @ServerExceptionMapper
  Response stale(Cases.Stale e, UriInfo uri) {
    return answer(Code.CHANGED_MEANWHILE, 409, e, uri);
  }

  @ServerExceptionMapper
  Response illegalMove(Transition.IllegalMove e, UriInfo uri) {
    return answer(Code.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response superseded(Cases.Superseded e, UriInfo uri) {
    return answer(Code.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response illegalMove(Replays.IllegalMove e, UriInfo uri) {
    return answer(Code.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response cannotReread(CannotReread e, UriInfo uri) {
    var status =
        switch (e.code()) {
          case NOT_MAPPED -> 404;
          case EXPLANATION_TOO_LARGE -> 413;
          default -> 410;
        };
    return answer(e.code(), status, e, uri);
  }

  @ServerExceptionMapper
  Response notJson(JsonProcessingException e, UriInfo uri) {
    return Problem.of(Code.REQUEST_MALFORMED, 400, e.getOriginalMessage(), uri.getPath())
        .response();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response nobody(SecurityException e, UriInfo uri) {
    return Problem.of(Code.LOGIN_NEEDED, 401, Code.LOGIN_NEEDED.title(), uri.getPath()).response();
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException e, UriInfo uri) {
    return Problem.of(Code.NOT_ALLOWED, 403, Code.NOT_ALLOWED.title(), uri.getPath()).response();
  }

  @ServerExceptionMapper
  Response byStatus(WebApplicationException e, UriInfo uri) {
    var status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    var code =
        switch (status) {
          case 404 -> Code.NOTHING_HERE;
          case 413 -> Code.UPLOAD_TOO_LARGE;
          case 500 -> Code.HUB_FAILED;
          default -> Code.REQUEST_MALFORMED;
        };
    return answer(code, status, e, uri);
  }

  @ServerExceptionMapper
  Response bug(RuntimeException e, UriInfo uri) {
    var reference = UUID.randomUUID();
    LOG.errorf(e, "%s: %s failed, reference %s", Code.HUB_FAILED.id(), uri.getPath(), reference);
    return Problem.of(
            Code.HUB_FAILED, 500, "It is in the log under " + reference + ".", uri.getPath())
        .response();
  }

  private static Response answer(Code code, int status, Exception e, UriInfo uri) {
    return Problem.of(code, status, String.valueOf(e.getMessage()), uri.getPath()).response();
  }
}
