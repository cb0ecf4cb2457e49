package dev.crossdock.api.security;

import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.api.web.Tls;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.login.LoginEvent;
import dev.crossdock.login.Sessions;
import dev.crossdock.login.TooManyLogins;
import dev.crossdock.login.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The login page's session: begun by name and password, carried by a cookie, ended by logout. */
@ApplicationScoped
public class SessionLogin {
  static final String COOKIE = "crossdock-session";
  private static final String ADDRESS = "/j_security_check";

  /** Behind the guard and the check of the origin, before the login itself. */
  private static final int BEFORE_LOGIN = 400;

  private static final int LONGEST_FORM = 8192;

  private final Sessions sessions;
  private final PasswordCheck passwords;
  private final LoginEvent.Listener listener;
  private final BlockingSecurityExecutor executor;
  private final Tls tls;

  @Inject
  SessionLogin(
      Sessions sessions,
      PasswordCheck passwords,
      LoginEvent.Listener listener,
      BlockingSecurityExecutor executor,
      Tls tls) {
    this.executor = executor;
    this.sessions = sessions;
    this.passwords = passwords;
    this.listener = listener;
    this.tls = tls;
  }

  void register(@Observes Filters filters) {
    var form = BodyHandler.create(false).setBodyLimit(LONGEST_FORM);
    filters.register(context -> onlyLogin(context, form), BEFORE_LOGIN);
    filters.register(context -> onlyLogin(context, this::begin), BEFORE_LOGIN - 1);
  }

  private static void onlyLogin(RoutingContext context, Handler<RoutingContext> handler) {
    if (isLogin(context)) {
      handler.handle(context);
    } else {
      context.next();
    }
  }

  private static boolean isLogin(RoutingContext context) {
    return HttpMethod.POST.equals(context.request().method())
        && ADDRESS.equals(context.request().path());
  }

  private void begin(RoutingContext context) {
    var form = context.request().formAttributes();
    var name = form.get("j_username");
    var password = form.get("j_password");
    if (name == null || password == null) {
      answer(context, ApiCode.REQUEST_MALFORMED, 400, null);
      return;
    }
    var unused =
        passwords
            .check(name, password.toCharArray(), context)
            .subscribe()
            .with(user -> welcome(context, user), failure -> refuse(context, failure));
  }

  private void welcome(RoutingContext context, User user) {
    id(context).ifPresent(sessions::end);
    context.response().addCookie(cookie(context, sessions.begin(user)));
    context.response().setStatusCode(200).end();
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    if (failure instanceof TooManyLogins e) {
      answer(context, ApiCode.TOO_MANY_LOGINS, 429, e.retryAfter());
    } else if (failure instanceof AuthenticationFailedException) {
      answer(context, ApiCode.LOGIN_NEEDED, 401, null);
    } else {
      context.fail(failure);
    }
  }

  private static void answer(
      RoutingContext context, Code code, int status, @Nullable Duration retryAfter) {
    var problem = Problem.of(code, status, code.title(), ADDRESS);
    ProblemAnswer.send(context.response(), problem, retryAfter);
  }

  /** Whose session the request shows; null where it shows none. */
  Uni<@Nullable User> user(RoutingContext context) {
    var id = id(context);
    return id.isEmpty()
        ? Uni.createFrom().nullItem()
        : executor.executeBlocking(() -> id.flatMap(sessions::find).orElse(null));
  }

  /** Ends the session that the request shows, if any, here and in the browser. */
  public void end(RoutingContext context) {
    id(context)
        .flatMap(sessions::end)
        .ifPresent(
            name ->
                listener.happened(
                    new LoginEvent(
                        LoginEvent.Kind.LOGGED_OUT, name, PasswordCheck.address(context))));
    context.response().addCookie(cookie(context, "").setMaxAge(0));
  }

  private static Optional<String> id(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
  }

  private Cookie cookie(RoutingContext context, String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(tls.isSecure(context.request()));
  }
}
