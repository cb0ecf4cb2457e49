package dev.crossdock.api.security;

import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.login.Role;
import dev.crossdock.login.TooManyLogins;
import dev.crossdock.login.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways to prove who one is: a partner's key or the command line's token in {@code X-API-Key} or
 * as Bearer, name and password by HTTP Basic, or the cookie of the login page. A request that shows
 * none of them is anonymous; where that is not enough it gets 401 and a problem that says so.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class Logins implements HttpAuthenticationMechanism {
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  /** Where a request's routing context keeps how long its login has to wait. */
  private static final String WAIT = Logins.class.getName();

  private final PasswordCheck passwords;
  private final SessionLogin sessions;

  @Inject
  Logins(PasswordCheck passwords, SessionLogin sessions) {
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var key = key(context);
    if (key != null) {
      var request = new TokenAuthenticationRequest(new TokenCredential(key, "key"));
      HttpSecurityUtils.setRoutingContextAttribute(request, context);
      return identities.authenticate(request);
    }
    var authorization = context.request().getHeader("Authorization");
    if (authorization != null) {
      return basic(authorization, context);
    }
    return sessions.user(context).map(user -> user == null ? null : identity(user));
  }

  private static @Nullable String key(RoutingContext context) {
    var key = context.request().getHeader("X-API-Key");
    var authorization = context.request().getHeader("Authorization");
    if (key != null) {
      return key.strip();
    }
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }

  private Uni<SecurityIdentity> basic(String authorization, RoutingContext context) {
    var pair = pair(authorization);
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return Uni.createFrom().failure(new AuthenticationFailedException("no name and password"));
    }
    return passwords
        .check(pair.substring(0, colon), pair.substring(colon + 1).toCharArray(), context)
        .map(Logins::identity)
        .onFailure(TooManyLogins.class)
        .transform(
            failure -> {
              context.put(WAIT, ((TooManyLogins) failure).retryAfter());
              return new AuthenticationFailedException(failure.getMessage());
            });
  }

  private static String pair(String authorization) {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return "";
    }
    try {
      var pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      return new String(pair, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static SecurityIdentity identity(User user) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(user.name()))
        .addRoles(Role.withIncluded(user.roles()))
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            context.get(WAIT) instanceof Duration
                ? new ChallengeData(429, null, null)
                : new ChallengeData(401, "WWW-Authenticate", challenge(context)));
  }

  /** Browsers would open a login window of their own if they were asked for Basic. */
  private static String challenge(RoutingContext context) {
    return context.request().getHeader("Sec-Fetch-Mode") == null
        ? "Basic realm=\"Crossdock\", charset=\"UTF-8\""
        : "Form realm=\"Crossdock\"";
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    if (context.get(WAIT) instanceof Duration wait) {
      send(context, ApiCode.TOO_MANY_LOGINS, 429, wait);
    } else {
      if (!context.response().headWritten()) {
        context.response().putHeader("WWW-Authenticate", challenge(context));
      }
      send(context, ApiCode.LOGIN_NEEDED, 401, null);
    }
    return Uni.createFrom().item(true);
  }

  private static void send(
      RoutingContext context, Code code, int status, @Nullable Duration retryAfter) {
    var problem = Problem.of(code, status, code.title(), context.request().path());
    ProblemAnswer.send(context.response(), problem, retryAfter);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }
}
