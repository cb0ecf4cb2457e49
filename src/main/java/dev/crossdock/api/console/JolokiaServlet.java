package dev.crossdock.api.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.jolokia.server.core.http.AgentServlet;

/** Jolokia where the console looks for it, held to what {@link ConsoleRestrictor} allows. */
@WebServlet(
    name = "jolokia",
    urlPatterns = "/hawtio/jolokia/*",
    loadOnStartup = 1,
    initParams = {
      @WebInitParam(name = "agentId", value = "crossdock"),
      @WebInitParam(name = "includeStackTrace", value = "false"),
      @WebInitParam(name = "serializeException", value = "false"),
      @WebInitParam(name = "disableDetectors", value = "true")
    })
public class JolokiaServlet extends AgentServlet {
  @Inject
  public JolokiaServlet(ConsoleRestrictor restrictor) {
    super(restrictor);
  }
}
