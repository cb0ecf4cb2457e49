package dev.crossdock.api.web;

import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Printable;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that layers behind it might read differently: before the login, on every port.
 */
@ApplicationScoped
public class RequestGuard {
  private static final int BEFORE_EVERYTHING = 1000;
  private static final AttributeKey<Boolean> REFUSED = AttributeKey.valueOf("crossdock.refused");
  private static final int LONGEST_TARGET = 8192;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  void register(@Observes Filters filters) {
    filters.register(RequestGuard::check, BEFORE_EVERYTHING);
  }

  void register(@Observes ManagementInterface management) {
    management.router().route().order(Integer.MIN_VALUE).handler(RequestGuard::check);
  }

  private static void check(RoutingContext context) {
    var request = context.request();
    if (refused(request).get() != null) {
      return; // came behind one that was refused: the connection is being closed
    }
    if (!METHODS.contains(request.method().name())) {
      refuse(context, 405, "The method is not one of this hub's.");
      return;
    }
    var fault = fault(request);
    if (fault.isPresent()) {
      refuse(context, 400, fault.get());
    } else {
      context.next();
    }
  }

  private static Optional<String> fault(HttpServerRequest request) {
    return request.uri().length() > LONGEST_TARGET
        ? Optional.of("The address is longer than " + LONGEST_TARGET + " characters.")
        : RequestForm.fault(request.uri()).or(() -> headerFault(request));
  }

  /** C1 characters are let through: a name in UTF-8 is read as Latin-1 here. */
  private static Optional<String> headerFault(HttpServerRequest request) {
    int hosts = request.headers().getAll("Host").size();
    if (hosts > 1 || (hosts == 0 && request.version() == HttpVersion.HTTP_1_1)) {
      return Optional.of("The request has " + hosts + " Host headers instead of one.");
    }
    var encodings = request.headers().getAll("Transfer-Encoding");
    if (encodings.size() > 1
        || !encodings.stream().allMatch(e -> e.strip().equalsIgnoreCase("chunked"))) {
      return Optional.of("The Transfer-Encoding is not chunked.");
    }
    for (var header : request.headers()) {
      var bad =
          header.getValue().chars().filter(c -> (c < 0x20 && c != '\t') || c == 0x7f).findFirst();
      if (bad.isPresent()) {
        return Optional.of(
            "The header "
                + Printable.line(header.getKey())
                + " has the character "
                + Printable.name((char) bad.getAsInt())
                + " in it.");
      }
    }
    return Optional.empty();
  }

  private static void refuse(RoutingContext context, int status, String detail) {
    context.response().putHeader("Connection", "close");
    refused(context.request()).set(true);
    context.addEndHandler(ended -> context.request().connection().close());
    ProblemAnswer.send(
        context.response(), Problem.of(ApiCode.REQUEST_MALFORMED, status, detail, null), null);
  }

  /** Set on a connection that is closed because of what came by it. */
  private static Attribute<Boolean> refused(HttpServerRequest request) {
    return ((ConnectionBase) request.connection()).channel().attr(REFUSED);
  }
}
