package dev.crossdock.api.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.api.Problem;
import dev.crossdock.fault.Code;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
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

  private final BasicAuthenticationMechanism basic;
  private final FormAuthenticationMechanism form;
  private final ObjectMapper json;

  @Inject
  Logins(BasicAuthenticationMechanism basic, FormAuthenticationMechanism form, ObjectMapper json) {
    this.basic = basic;
    this.form = form;
    this.json = json;
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
    return context.request().getHeader("Authorization") != null
        ? basic.authenticate(context, identities)
        : form.authenticate(context, identities);
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

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge(context)));
  }

  /** Browsers would open a login window of their own if they were asked for Basic. */
  private static String challenge(RoutingContext context) {
    return context.request().getHeader("Sec-Fetch-Mode") == null
        ? "Basic realm=\"Crossdock\", charset=\"UTF-8\""
        : "Form realm=\"Crossdock\"";
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    var problem =
        Problem.of(Code.LOGIN_NEEDED, 401, Code.LOGIN_NEEDED.title(), context.normalizedPath());
    var response = context.response();
    if (!response.ended()) {
      response.setStatusCode(401);
      response.putHeader("WWW-Authenticate", challenge(context));
      response.putHeader("Content-Type", Problem.MEDIA_TYPE);
      response.end(write(problem));
    }
    return Uni.createFrom().item(true);
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(
        TokenAuthenticationRequest.class,
        UsernamePasswordAuthenticationRequest.class,
        TrustedAuthenticationRequest.class);
  }
}
