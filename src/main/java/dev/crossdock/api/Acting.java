package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.Actor.Through;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who acts in the current request, and from where, for the audit log. */
@Singleton
public class Acting {

  /** Says which account of the operating system runs the command line. */
  public static final String ACCOUNT = "X-Crossdock-Account";

  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;

  @Inject
  Acting(SecurityIdentity identity, CurrentVertxRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** Who it is. */
  public Actor actor() {
    return of(identity, request.getCurrent());
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
    return Second.isNobody(identity)
        ? new Actor(
            Actor.Kind.PERSON,
            account == null ? Second.COMMAND_LINE : "os:" + account,
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
