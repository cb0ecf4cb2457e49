package dev.crossdock.cli;

import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.own.OpenTargets;
import dev.crossdock.camel.own.OwnContexts;
import dev.crossdock.camel.own.OwnRouteDryRun;
import dev.crossdock.camel.route.RouteDryRun;
import dev.crossdock.camel.route.RouteFile;
import dev.crossdock.camel.route.RouteFiles;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the route files keep to what all routes keep to, and name only what there is. */
final class RoutesLint implements Lint {

  @Override
  public String name() {
    return "routes";
  }

  @Override
  public String folder() {
    return "routes";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) throws IOException {
    var files = RouteFiles.read(home.path());
    var findings = new ArrayList<Finding>();
    files.forEach(file -> findings.addAll(file.findings()));
    doubles(files, findings);
    unknownConfigurations(files, findings);
    var targets = home.targetsByTemplate();
    missingTemplates(targets.keySet(), files, findings);
    var tried = files.stream().filter(f -> isTried(f, scope)).toList();
    tried(tried.stream().filter(f -> !f.isOwn()).toList(), targets, findings);
    var examples = tried.stream().filter(RouteFile::isExample).toList();
    own(home, examples, ExampleAccess.of(examples), findings);
    own(
        home,
        tried.stream().filter(f -> f.isOwn() && !f.isExample()).toList(),
        new LintedAccess(home.allPartners()),
        findings);
    return findings;
  }

  /** What is asked for, and the route configurations that it may name. */
  private static boolean isTried(RouteFile file, LintScope scope) {
    return scope.covers(RouteFile.finding(file.name(), ""))
        || file.parts().stream().anyMatch(part -> part.kind().equals("routeConfiguration"));
  }

  /** What cannot be built: an unknown component, parameter, step, bean, method or language. */
  private static void tried(
      List<RouteFile> files,
      Map<String, List<Map<String, String>>> targets,
      List<Finding> findings) {
    try (var dryRun = new RouteDryRun()) {
      RouteFile.inOrder(files).forEach(file -> findings.addAll(dryRun.check(file, targets)));
    }
  }

  private static void own(Home home, List<RouteFile> files, HubAccess hub, List<Finding> findings)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    var contexts = new OwnContexts(home.path(), home.data(), hub, new OpenTargets());
    try (var dryRun = new OwnRouteDryRun(contexts)) {
      for (var file : RouteFile.inOrder(files)) {
        findings.addAll(dryRun.check(file));
      }
    }
  }

  /** A copy of an example has the example's ids. */
  private static void doubles(List<RouteFile> files, List<Finding> findings) {
    var first = new HashMap<String, String>();
    for (var file : files.stream().filter(f -> !f.isExample()).toList()) {
      for (var part : file.parts()) {
        var other = first.putIfAbsent(part.id(), file.name());
        if (other != null) {
          findings.add(
              file.at(part.node(), "The id '%s' is in %s too.".formatted(part.id(), other)));
        }
      }
    }
  }

  private static void unknownConfigurations(List<RouteFile> files, List<Finding> findings) {
    var known = ids(files, "routeConfiguration");
    for (var file : files) {
      for (var part : file.parts()) {
        var named = part.configuration();
        if (!named.isEmpty() && !known.contains(named)) {
          findings.add(file.at(part.node(), "There is no route configuration '" + named + "'."));
        }
      }
    }
  }

  private static void missingTemplates(
      Set<String> wanted, List<RouteFile> files, List<Finding> findings) {
    var known = ids(files, "routeTemplate");
    wanted.stream()
        .filter(template -> !known.contains(template))
        .sorted()
        .forEach(
            template ->
                findings.add(
                    RouteFile.finding(
                        "partners/company.yaml",
                        "There is no route template '" + template + "'.")));
  }

  private static Set<String> ids(List<RouteFile> files, String kind) {
    var ids = new HashSet<String>();
    files.stream()
        .flatMap(file -> file.parts().stream())
        .filter(part -> part.kind().equals(kind))
        .forEach(part -> ids.add(part.id()));
    return ids;
  }
}
