package dev.crossdock.api.console;

import dev.crossdock.api.security.SessionLogin;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The console's pages, and the small questions that Hawtio asks around a login. The pages
 * themselves hold nothing secret; what they show they fetch from the API and Jolokia, which want a
 * login.
 */
@ApplicationScoped
public class ConsolePages {
  private static final String HOME = "/hawtio/";

  /** Answers of a console that has one hub, one way to log in, and no plugins from elsewhere. */
  private static final Map<String, String> FIXED =
      Map.of(
          "keycloak/enabled", "false",
          "proxy/enabled", "false",
          "auth/config", "[]",
          "auth/config/login", "[]",
          "auth/config/oidc", "{}",
          "auth/config/session-timeout", "{}",
          "preset-connections", "[]",
          "plugin", "[]");

  private final SessionLogin login;

  @Inject
  ConsolePages(SessionLogin login) {
    this.login = login;
  }

  void routes(@Observes Router router) {
    router.getWithRegex("/hawtio/.*\\.(js|css)").blockingHandler(Compressed::serve, false);
    FIXED.forEach((path, answer) -> router.get(HOME + path).handler(c -> json(c, answer)));
    router.get(HOME + "user").handler(ConsolePages::user);
    router.get(HOME + "refresh").handler(c -> json(c, "true"));
    router.get(HOME + "auth/logout").handler(this::logout);
    router.get("/").handler(c -> redirect(c, HOME));
    router.getWithRegex("/hawtio(/[^.]*)?").handler(ConsolePages::page);
  }

  private static void user(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user
        && !user.getSecurityIdentity().isAnonymous()) {
      json(context, Json.encode(user.getSecurityIdentity().getPrincipal().getName()));
    } else {
      context.response().setStatusCode(401).end();
    }
  }

  private void logout(RoutingContext context) {
    login.end(context);
    redirect(context, HOME + "login");
  }

  /** Hawtio's addresses are made in the browser: whichever is asked for, it gets the one page. */
  private static void page(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(HOME + "jolokia")) {
      context.next();
    } else if (path.equals("/hawtio")) {
      redirect(context, HOME);
    } else {
      context.reroute(HOME + "index.html");
    }
  }

  private static void redirect(RoutingContext context, String to) {
    context.response().setStatusCode(302).putHeader("Location", to).end();
  }

  private static void json(RoutingContext context, String body) {
    context.response().putHeader("Content-Type", "application/json").end(body);
  }
}
