package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.Actor.Through;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Who acts in the current request, and from where, for the audit log. */
@Singleton
public class Acting {

  /** Says which account of the operating system runs the command line. */
  public static final String ACCOUNT = "X-Crossdock-Account";

  private static final String ATTEMPT = Acting.class.getName();

  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;
  private final AuditLog log;
  private final Once views;

  @Inject
  Acting(SecurityIdentity identity, CurrentVertxRequest request, AuditLog log, Clock clock) {
    this.identity = identity;
    this.request = request;
    this.log = log;
    this.views = new Once(clock, Duration.ofMinutes(10));
  }

  /** Who it is. */
  public Actor actor() {
    return of(identity, request.getCurrent());
  }

  /**
   * Whoever acts. What is attempted is recorded as refused or failed when the request ends so; when
   * it is done, the act's own transaction records it.
   */
  Actor attempts(AuditAction action, String type, String id, @Nullable String reason) {
    var actor = actor();
    var entry = AuditEntry.done(actor, action, new AuditObject(type, id), reason);
    request.getCurrent().put(ATTEMPT, entry);
    return actor;
  }

  /** Records one of several that is refused while the request as a whole is answered. */
  void refused(AuditAction action, String type, long id, String reason, String because) {
    log.record(
        AuditEntry.done(actor(), action, AuditObject.of(type, id), reason)
            .with(AuditEntry.Outcome.REFUSED)
            .with(Map.of("because", because)));
  }

  /** What the request attempted; null when it did not get so far. */
  static @Nullable AuditEntry attempt(RoutingContext context) {
    return context.get(ATTEMPT);
  }

  /**
   * Records that a person or the command line looks at content: once in ten minutes for the same.
   * Partners see their own only, which is not recorded.
   */
  void views(AuditAction action, String type, Object id) {
    var actor = actor();
    if (actor.kind() == Actor.Kind.PARTNER) {
      return;
    }
    var entry = AuditEntry.done(actor, action, new AuditObject(type, id.toString()), null);
    if (views.isNew(entry)) {
      log.record(entry);
    }
  }

  /** Records that somebody starts, stops, suspends or resumes a route by Jolokia, or may not. */
  public void commandsRoute(
      SecurityIdentity who, String method, ObjectName route, boolean allowed) {
    var context = request.getCurrent();
    var actor =
        context == null
            ? new Actor(Actor.Kind.PERSON, who.getPrincipal().getName(), Through.CONSOLE, null)
            : of(who, context);
    var name = route.getKeyProperty("name");
    var entry =
        AuditEntry.done(
            actor,
            AuditAction.of("route-" + method),
            new AuditObject("route", name == null ? route.toString() : name.replace("\"", "")),
            null);
    log.record(allowed ? entry : entry.with(AuditEntry.Outcome.REFUSED));
  }

  /**
   * Who this is. The command line's token proves no person: then it is the account that it runs
   * under, as {@code os:NAME}.
   */
  public static Actor of(SecurityIdentity identity, RoutingContext context) {
    var through = through(context);
    var address = address(context);
    if (identity.getPrincipal() instanceof PartnerPrincipal partner) {
      return new Actor(Actor.Kind.PARTNER, partner.partner(), through, address);
    }
    var account = account(context);
    return FourEyesApproval.isNobody(identity)
        ? new Actor(
            Actor.Kind.PERSON,
            account == null ? FourEyesApproval.COMMAND_LINE : "os:" + account,
            Through.COMMAND_LINE,
            address)
        : new Actor(Actor.Kind.PERSON, identity.getPrincipal().getName(), through, address);
  }

  /** How the request came in, as far as it tells. */
  public static Through through(RoutingContext context) {
    return account(context) != null
        ? Through.COMMAND_LINE
        : context.request().getHeader("Sec-Fetch-Mode") != null ? Through.CONSOLE : Through.API;
  }

  /** Where the request came from. */
  public static @Nullable String address(RoutingContext context) {
    var from = context.request().remoteAddress();
    return from == null ? null : from.hostAddress();
  }

  private static @Nullable String account(RoutingContext context) {
    var account = context.request().getHeader(ACCOUNT);
    return account == null || account.isBlank() ? null : account;
  }
}
