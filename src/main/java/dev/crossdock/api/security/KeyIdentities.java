package dev.crossdock.api.security;

import dev.crossdock.login.CliToken;
import dev.crossdock.login.Role;
import dev.crossdock.partner.Partners;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** Partners by their API keys, and the command line by its token. */
@Singleton
public class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {
  private final Partners partners;
  private final CliToken token;

  @Inject
  KeyIdentities(Partners partners, CliToken token) {
    this.partners = partners;
    this.token = token;
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
            () ->
                Uni.createFrom()
                    .failure(new AuthenticationFailedException("this key opens no door")));
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
