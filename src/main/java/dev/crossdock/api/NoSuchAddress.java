package dev.crossdock.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.diagnostics.ApiCode;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What is below the API and is not an address of it gets a problem too, not a web page. */
@ApplicationScoped
public class NoSuchAddress {
  /** Behind the resources, before the pages. */
  private static final int ORDER = RouteConstants.ROUTE_ORDER_DEFAULT - 1;

  private final ObjectMapper json;

  @Inject
  NoSuchAddress(ObjectMapper json) {
    this.json = json;
  }

  void routes(@Observes Router router) {
    router.route("/api/*").order(ORDER).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    var path = context.normalizedPath();
    var problem = Problem.of(ApiCode.NOTHING_HERE, 404, "There is no address " + path + ".", path);
    try {
      context
          .response()
          .setStatusCode(404)
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }
}
