package dev.crossdock.api.security;

import dev.crossdock.api.Acting;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.Guesses;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.config.Partners;
import dev.crossdock.login.CliToken;
import dev.crossdock.login.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Partners by their API keys, and the command line by its token. */
@Singleton
public class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {
  private static final Logger LOG = Logger.getLogger(KeyIdentities.class);

  private final Partners partners;
  private final CliToken token;
  private final AuditLog log;
  private final ManagedExecutor executor;
  private final Guesses guesses;

  @Inject
  KeyIdentities(
      Partners partners, CliToken token, AuditLog log, ManagedExecutor executor, Clock clock) {
    this.partners = partners;
    this.token = token;
    this.log = log;
    this.executor = executor;
    this.guesses = new Guesses(clock);
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var key = request.getToken().getToken();
    if (token.matches(key)) {
      return Uni.createFrom().item(commandLine());
    }
    return partners
        .byApiKey(key)
        .map(caller -> Uni.createFrom().item(partner(caller)))
        .orElseGet(
            () -> {
              refused(key, HttpSecurityUtils.getRoutingContextAttribute(request));
              return Uni.createFrom()
                  .failure(new AuthenticationFailedException("no channel has this key"));
            });
  }

  /** The secret part is told nobody; of what has not the form of a key nothing is. */
  private void refused(String key, @Nullable RoutingContext context) {
    var id = ApiKeys.keyId(key).map(part -> "cdk1_" + part).orElse("not a key");
    var actor =
        new Actor(
            Actor.Kind.SYSTEM,
            "unknown",
            context == null ? Actor.Through.API : Acting.through(context),
            context == null ? null : Acting.address(context));
    var entry =
        AuditEntry.done(actor, AuditAction.KEY_REFUSED, new AuditObject("api-key", id), null)
            .with(AuditEntry.Outcome.REFUSED);
    guesses.first(entry).ifPresent(first -> executor.execute(() -> record(first)));
  }

  private void record(AuditEntry entry) {
    try {
      log.record(entry);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The audit log could not take the refusal of %s", entry.object().id());
    }
  }

  private static SecurityIdentity commandLine() {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal("command-line"))
        .addRoles(Role.withIncluded(Set.of(Role.ADMIN)))
        .build();
  }

  private static SecurityIdentity partner(Partners.Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new PartnerPrincipal(caller.owner(), caller.channel()))
        .addRole("partner")
        .build();
  }
}
