package dev.crossdock.camel.route;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.jboss.logging.Logger;

/**
 * The files of {@code routes/}, loaded one by one into the running context: one that cannot be
 * loaded or started is left out as a whole, with a case, and the others run.
 */
public final class RouteFiles {

  private static final Logger LOG = Logger.getLogger(RouteFiles.class);

  private final Path home;
  private final CamelContext camel;
  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  public RouteFiles(
      Path home, CamelContext camel, ExceptionEvents events, Signals signals, Clock clock) {
    this.home = home;
    this.camel = camel;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** Reads every route file below a home folder. */
  public static List<RouteFile> read(Path home) throws IOException {
    var routes = home.resolve("routes");
    var read = new ArrayList<RouteFile>();
    if (Files.isDirectory(routes)) {
      try (var files = Files.walk(routes)) {
        for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
          read.add(RouteFile.read(home.relativize(path).toString(), path));
        }
      }
    }
    return read;
  }

  /**
   * Loads and starts all of them. Call once, when the context has started without routes.
   *
   * @return the names of those that are left out
   */
  public Set<String> load() throws IOException {
    var leftOut = new TreeSet<String>();
    for (var file : RouteFile.inOrder(read(home))) {
      var problem = load(file);
      if (problem.isEmpty()) {
        events.recovered(file.name(), ConfigurationCode.ROUTE_UNSOUND);
      } else {
        leftOut.add(file.name());
        LOG.errorf(
            "%s: %s is left out: %s",
            ConfigurationCode.ROUTE_UNSOUND.id(), file.name(), problem.get());
        events.raise(
            ExceptionEvent.technical(
                clock.instant(),
                "configuration",
                About.target(file.name()),
                ConfigurationCode.ROUTE_UNSOUND,
                problem.get()));
      }
    }
    signals.wake(WakeUp.EVENTS);
    return leftOut;
  }

  /** Why the file is left out; empty where all of it runs. */
  private Optional<String> load(RouteFile file) {
    if (!file.isYaml()) {
      return file.findings().stream()
          .findFirst()
          .map(finding -> at(finding.line()) + finding.message());
    }
    for (var part : file.parts()) {
      if (isTaken(part.id())) {
        return Optional.of("The id '%s' is in another file too.".formatted(part.id()));
      }
    }
    try {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file.path()));
      for (var route : routes(file)) {
        if (!"false".equals(route.getAutoStartup())) {
          // The supervising controller starts what was there at the start; the rest is asked for.
          camel.getRouteController().startRoute(route.getRouteId());
        }
      }
      return Optional.empty();
    } catch (Exception e) {
      LOG.debugf(e, "%s can't be loaded", file.name());
      leaveOut(file);
      var problem = RouteProblem.of(e, camel);
      return Optional.of(at(file.line(problem)) + problem.message());
    }
  }

  private void leaveOut(RouteFile file) {
    for (var route : routes(file)) {
      var id = route.getRouteId();
      try {
        if (camel.getRoute(id) != null) {
          camel.getRouteController().stopRoute(id);
          camel.removeRoute(id);
        }
        model().removeRouteDefinition(route);
      } catch (Exception e) {
        LOG.warnf(e, "The route %s did not stop cleanly", id);
      }
    }
  }

  private List<RouteDefinition> routes(RouteFile file) {
    return file.parts().stream()
        .filter(part -> part.kind().equals("route"))
        .map(part -> model().getRouteDefinition(part.id()))
        .filter(definition -> definition != null)
        .toList();
  }

  private boolean isTaken(String id) {
    return model().getRouteDefinition(id) != null
        || model().getRouteTemplateDefinition(id) != null
        || model().getRouteConfigurationDefinition(id) != null;
  }

  private Model model() {
    return camel.getCamelContextExtension().getContextPlugin(Model.class);
  }

  private static String at(int line) {
    return line > 0 ? "Line " + line + ": " : "";
  }
}
