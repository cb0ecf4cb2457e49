package dev.crossdock.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.replay.Replays;
import dev.crossdock.store.TransmissionRefused;
import dev.crossdock.versions.CannotReread;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From what was thrown to what is answered. */
class Problems {

  private static final Map<Code, Integer> REFUSED =
      Map.of(
          ChannelCode.STORE_UNAVAILABLE, 503,
          ChannelCode.CHANNEL_CLOSED, 503,
          ChannelCode.BACKLOG_FULL, 503,
          ChannelCode.DISK_LOW, 503,
          ChannelCode.RATE_EXCEEDED, 429,
          ApiCode.IDEMPOTENCY_KEY_REUSED, 422);

  private static final Map<Code, Integer> NOT_READ_AGAIN =
      Map.of(VersionCode.NOT_MAPPED, 404, VersionCode.EXPLANATION_TOO_LARGE, 413);

  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response unfit(Unfit e, UriInfo uri) {
    return Problem.of(e.code(), e.status(), String.valueOf(e.getMessage()), uri.getPath())
        .response(e.retryAfter());
  }

  /** Not taken now: try again; not taken at all: change something first. */
  @ServerExceptionMapper
  Response refused(TransmissionRefused e, UriInfo uri) {
    int status = REFUSED.getOrDefault(e.code(), 400);
    return Problem.of(e.code(), status, String.valueOf(e.getMessage()), uri.getPath())
        .response(e.retryAfter());
  }

  @ServerExceptionMapper
  Response noSuchCase(Cases.NoSuchCase e, UriInfo uri) {
    return answer(ApiCode.NOTHING_HERE, 404, e, uri);
  }

  @ServerExceptionMapper
  Response stale(Cases.Stale e, UriInfo uri) {
    return answer(ApiCode.CHANGED_MEANWHILE, 409, e, uri);
  }

  @ServerExceptionMapper
  Response illegalMove(Transition.IllegalMove e, UriInfo uri) {
    return answer(ApiCode.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response superseded(Cases.Superseded e, UriInfo uri) {
    return answer(ApiCode.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response illegalMove(Replays.IllegalMove e, UriInfo uri) {
    return answer(ApiCode.MOVE_NOT_ALLOWED, 409, e, uri);
  }

  @ServerExceptionMapper
  Response cannotReread(CannotReread e, UriInfo uri) {
    int status = NOT_READ_AGAIN.getOrDefault(e.code(), 410);
    return answer(e.code(), status, e, uri);
  }

  @ServerExceptionMapper
  Response notJson(JsonProcessingException e, UriInfo uri) {
    return Problem.of(ApiCode.REQUEST_MALFORMED, 400, e.getOriginalMessage(), uri.getPath())
        .response();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response nobody(SecurityException e, UriInfo uri) {
    return Problem.of(ApiCode.LOGIN_NEEDED, 401, ApiCode.LOGIN_NEEDED.title(), uri.getPath())
        .response();
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException e, UriInfo uri) {
    return Problem.of(ApiCode.NOT_ALLOWED, 403, ApiCode.NOT_ALLOWED.title(), uri.getPath())
        .response();
  }

  @ServerExceptionMapper
  Response byStatus(WebApplicationException e, UriInfo uri) {
    var status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    var code =
        switch (status) {
          case 404 -> ApiCode.NOTHING_HERE;
          case 413 -> ChannelCode.UPLOAD_TOO_LARGE;
          case 500 -> HubCode.HUB_FAILED;
          default -> ApiCode.REQUEST_MALFORMED;
        };
    return answer(code, status, e, uri);
  }

  @ServerExceptionMapper
  Response bug(RuntimeException e, UriInfo uri) {
    var reference = UUID.randomUUID();
    LOG.errorf(e, "%s: %s failed, reference %s", HubCode.HUB_FAILED.id(), uri.getPath(), reference);
    return Problem.of(
            HubCode.HUB_FAILED, 500, "It is in the log under " + reference + ".", uri.getPath())
        .response();
  }

  private static Response answer(Code code, int status, Exception e, UriInfo uri) {
    return Problem.of(code, status, String.valueOf(e.getMessage()), uri.getPath()).response();
  }
}
