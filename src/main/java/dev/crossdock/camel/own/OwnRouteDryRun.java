package dev.crossdock.camel.own;

import dev.crossdock.camel.route.RouteFile;
import dev.crossdock.camel.route.RouteProblem;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Routes of one's own, built as the hub would and run nowhere: what names a component, parameter,
 * step, bean, language, channel or target that is not there is told with its line. Files tried
 * first are there for those tried later. Not thread-safe.
 */
public final class OwnRouteDryRun implements AutoCloseable {

  private final OwnRouteSwap.Trial trial;

  public OwnRouteDryRun(OwnContexts contexts) throws IOException {
    this.trial = new OwnRouteSwap.Trial(contexts.trial(null));
  }

  /** What keeps the file from running; empty where nothing does. */
  public List<Finding> check(RouteFile file) {
    if (!file.isYaml()) {
      return List.of();
    }
    try {
      trial.load(file.name(), file.text());
      return List.of();
    } catch (Exception e) {
      return List.of(finding(file, RouteProblem.of(e, trial.context())));
    }
  }

  private static Finding finding(RouteFile file, RouteProblem problem) {
    return Optional.of(problem.names())
        .filter(names -> problem.line() == 0)
        .flatMap(file::find)
        .map(node -> file.at(node, problem.message()))
        .orElseGet(
            () ->
                Finding.of(
                    ConfigurationCode.ROUTE_UNSOUND,
                    file.name(),
                    problem.line(),
                    0,
                    problem.message()));
  }

  @Override
  public void close() {
    trial.close();
  }
}
