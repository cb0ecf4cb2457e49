package dev.crossdock.api.security;

import dev.crossdock.login.Passwords;
import dev.crossdock.login.Role;
import dev.crossdock.login.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** People by name and password, whether by HTTP Basic or by the login page. */
@Singleton
public class UserIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private final Passwords passwords;

  @Inject
  UserIdentities(Passwords passwords) {
    this.passwords = passwords;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            passwords
                .check(request.getUsername(), request.getPassword().getPassword())
                .map(UserIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
  }

  static SecurityIdentity identity(User user) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(user.name()))
        .addRoles(Role.withIncluded(user.roles()))
        .build();
  }
}
