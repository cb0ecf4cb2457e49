package dev.crossdock.api.security;

import dev.crossdock.login.Passwords;
import dev.crossdock.login.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Checks a name and password off the event loop, counted by the address they come from. */
@Singleton
class PasswordCheck {
  private final Passwords passwords;
  private final BlockingSecurityExecutor executor;

  @Inject
  PasswordCheck(Passwords passwords, BlockingSecurityExecutor executor) {
    this.passwords = passwords;
    this.executor = executor;
  }

  /** The user; fails with {@code AuthenticationFailedException} or {@code TooManyLogins}. */
  Uni<User> check(String name, char[] password, RoutingContext context) {
    var address = address(context);
    return executor.executeBlocking(
        () ->
            passwords
                .check(name, password, address)
                .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
  }

  /** Behind a proxy that is trusted (quarkus.http.proxy.*) the one that it names. */
  static String address(RoutingContext context) {
    var remote = context.request().remoteAddress();
    var address = remote == null ? null : remote.hostAddress();
    return address == null ? "unknown" : address;
  }
}
