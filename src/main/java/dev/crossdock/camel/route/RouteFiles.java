package dev.crossdock.camel.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The hub's own files of {@code routes/}, loaded one by one into the running context: one that
 * cannot be loaded or started is left out as a whole, with a case, and the others run.
 */
public final class RouteFiles {

  private static final Logger LOG = Logger.getLogger(RouteFiles.class);

  private final Path home;
  private final CamelContext camel;
  private final RouteCases cases;

  public RouteFiles(Path home, CamelContext camel, RouteCases cases) {
    this.home = home;
    this.camel = camel;
    this.cases = cases;
  }

  /** Reads every route file below a home folder. */
  public static List<RouteFile> read(Path home) throws IOException {
    var routes = home.resolve("routes");
    var read = new ArrayList<RouteFile>();
    if (Files.isDirectory(routes)) {
      try (var files = Files.walk(routes)) {
        for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
          var name = home.relativize(path).toString();
          if (RouteFile.isOne(name)) {
            read.add(RouteFile.read(name, path));
          }
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
    var files = read(home).stream().filter(file -> !file.isOwn()).toList();
    for (var file : RouteFile.inOrder(files)) {
      var problem = load(file);
      if (problem.isEmpty()) {
        cases.sound(file.name());
      } else {
        leftOut.add(file.name());
        cases.leftOut(file.name(), problem.get());
      }
    }
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
