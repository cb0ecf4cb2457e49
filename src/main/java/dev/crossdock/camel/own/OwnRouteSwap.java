package dev.crossdock.camel.own;

import dev.crossdock.camel.route.RouteFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Exchanges the routes of one file in a running context: tried in a context of its own first, so
 * that what cannot be built changes nothing; then the old consumer stops, what it holds ends, the
 * new one starts; where that fails, the last good version comes back. Not thread-safe.
 */
final class OwnRouteSwap {

  private final OwnContexts contexts;
  private final DefaultCamelContext camel;
  private final Map<String, String> good = new HashMap<>();
  private final Map<String, Set<String>> routes = new HashMap<>();

  OwnRouteSwap(OwnContexts contexts, DefaultCamelContext camel) {
    this.contexts = contexts;
    this.camel = camel;
  }

  /** Ids of the routes that run from a file. */
  Set<String> routes(String file) {
    return Set.copyOf(routes.getOrDefault(file, Set.of()));
  }

  /** Runs this version of a file. Throws what keeps it from running. */
  void deploy(RouteFile file, String text) throws Exception {
    var named = tried(file, text);
    try {
      update(file.name(), text);
      for (var id : named) {
        started(id);
      }
    } catch (Exception e) {
      named.forEach(this::stop);
      var last = good.get(file.name());
      if (last != null) {
        update(file.name(), last);
      }
      throw e;
    }
    var dropped = new TreeSet<>(routes(file.name()));
    dropped.removeAll(named);
    dropped.forEach(this::stop);
    routes.put(file.name(), named);
    good.put(file.name(), text);
  }

  /** Stops the routes of a file that is no more. */
  void remove(String file) {
    routes(file).forEach(this::stop);
    routes.remove(file);
    good.remove(file);
  }

  /** Ids of the routes of a file that can be built. */
  private Set<String> tried(RouteFile file, String text) throws Exception {
    try (var trial = new Trial(contexts.trial(camel))) {
      for (var other : good.entrySet()) {
        if (!other.getKey().equals(file.name()) && isNamedByOthers(other.getValue())) {
          trial.load(other.getKey(), other.getValue());
        }
      }
      var named = trial.load(file.name(), text);
      for (var other : routes.entrySet()) {
        for (var id : named) {
          if (!other.getKey().equals(file.name()) && other.getValue().contains(id)) {
            throw new IllegalArgumentException(
                "The id '%s' is in %s too.".formatted(id, other.getKey()));
          }
        }
      }
      return named;
    }
  }

  /** Whether other files may name something of this one. */
  static boolean isNamedByOthers(String text) {
    return text.contains("routeConfiguration:") || text.contains("routeTemplate:");
  }

  /** Whether this file names something of another one. */
  static boolean namesOthers(String text) {
    return text.contains("routeConfigurationId:") || text.contains("routeTemplateRef:");
  }

  private void update(String file, String text) throws Exception {
    PluginHelper.getRoutesLoader(camel).updateRoutes(ResourceHelper.fromString(file, text));
  }

  private void started(String id) {
    var route = camel.getRoute(id);
    if (route != null && !"false".equals(String.valueOf(route.isAutoStartup()))) {
      var status = camel.getRouteController().getRouteStatus(id);
      if (status == null || !status.isStarted()) {
        throw new IllegalStateException("The route '%s' does not start.".formatted(id));
      }
    }
  }

  private void stop(String id) {
    try {
      if (camel.getRoute(id) != null) {
        camel.getRouteController().stopRoute(id);
        camel.removeRoute(id);
      }
      var model = camel.getCamelContextExtension().getContextPlugin(Model.class);
      var definition = model.getRouteDefinition(id);
      if (definition != null) {
        model.removeRouteDefinition(definition);
      }
    } catch (Exception e) {
      throw new IllegalStateException("The route '%s' does not stop.".formatted(id), e);
    }
  }

  /** A context that builds routes and runs none. */
  static final class Trial implements AutoCloseable {

    private final DefaultCamelContext camel;

    Trial(DefaultCamelContext camel) {
      this.camel = camel;
      camel.start();
    }

    CamelContext context() {
      return camel;
    }

    /** Builds a file; ids of the routes that are new. */
    Set<String> load(String file, String text) throws Exception {
      var model = camel.getCamelContextExtension().getContextPlugin(Model.class);
      var before = ids(model);
      PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(file, text));
      var named = ids(model);
      named.removeAll(before);
      return named;
    }

    private static Set<String> ids(Model model) {
      var ids = new TreeSet<String>();
      for (var route : model.getRouteDefinitions()) {
        if (!route.hasCustomIdAssigned()) {
          throw new IllegalArgumentException("A route has no id.");
        }
        ids.add(route.getId());
      }
      return ids;
    }

    @Override
    public void close() {
      camel.stop();
    }
  }
}
