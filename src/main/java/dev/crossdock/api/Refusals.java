package dev.crossdock.api;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditEntry.Outcome;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Records acts that were attempted by the API and not done, in a transaction of their own. */
@Singleton
class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final int BAD = 400;
  private static final int FORBIDDEN = 403;
  private static final int BROKEN = 500;

  private final AuditLog log;
  private final SecurityIdentity identity;
  private final ManagedExecutor executor;
  private final Once forbidden;

  @Inject
  Refusals(AuditLog log, SecurityIdentity identity, ManagedExecutor executor, Clock clock) {
    this.log = log;
    this.identity = identity;
    this.executor = executor;
    this.forbidden = new Once(clock, Duration.ofMinutes(1));
  }

  @ServerResponseFilter
  void ended(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
    int status = response.getStatus();
    if (status < BAD) {
      return;
    }
    var attempt = Acting.attempt(context);
    var entry = attempt == null ? access(request, context, status) : attempt;
    if (entry != null) {
      var outcome = status < BROKEN ? Outcome.REFUSED : Outcome.FAILED;
      record(entry.with(outcome).with(Map.of("status", status)));
    }
  }

  private @Nullable AuditEntry access(
      ContainerRequestContext request, RoutingContext context, int status) {
    if (status != FORBIDDEN || identity.isAnonymous()) {
      return null;
    }
    var entry =
        AuditEntry.done(
            Acting.of(identity, context),
            AuditAction.ACCESS_REFUSED,
            new AuditObject("request", request.getMethod() + ' ' + context.normalizedPath()),
            null);
    return forbidden.isNew(entry) ? entry : null;
  }

  /** The answer stays what it is, whatever becomes of this. */
  private void record(AuditEntry entry) {
    executor.execute(
        () -> {
          try {
            log.record(entry);
          } catch (RuntimeException e) {
            LOG.errorf(e, "The audit log could not take %s", entry);
          }
        });
  }
}
