package dev.crossdock.api.security;

import dev.crossdock.login.Users;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * People by the session cookie that the login page gave them. Who was removed from the users file
 * has no session any more, and roles are those of now.
 */
@Singleton
public class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {
  private final Users users;

  @Inject
  SessionIdentities(Users users) {
    this.users = users;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            users
                .find(request.getPrincipal())
                .map(UserIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("there is no such user")));
  }
}
