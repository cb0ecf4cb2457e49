package dev.crossdock.cli;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One route file: what it declares, and what is wrong with it alone. */
record RouteFile(String name, List<RoutePart> parts, List<Finding> findings) {

  static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private static final int MOST_STEPS = 12;
  private static final Set<String> SCRIPTS =
      Set.of("script", "groovy", "js", "joor", "java", "mvel", "ognl", "python", "spel");

  static RouteFile read(String name, Path path) throws IOException {
    var file = new RouteFile(name, new ArrayList<>(), new ArrayList<>());
    if (!RoutesLint.wellNamed(path)) {
      file.findings.add(finding(name, "A route file is named in-kebab-case.camel.yaml."));
    }
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      file.check(yaml.compose(Files.newBufferedReader(path)));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      var message = "This is no YAML: " + e.getProblem() + ".";
      file.findings.add(Finding.of(Code.ROUTE_UNSOUND, name, line, 0, message));
    }
    return file;
  }

  private void check(Node root) {
    if (!(root instanceof SequenceNode list)) {
      findings.add(finding(name, "A route file is a list of routes."));
      return;
    }
    for (var item : list.getValue()) {
      var part = RoutePart.of(item);
      if (part.kind().isEmpty()) {
        findings.add(at(item, "Neither route, routeTemplate nor routeConfiguration."));
      } else {
        parts.add(part);
        check(part);
      }
    }
    scripts(root);
  }

  private void check(RoutePart part) {
    if (!KEBAB.matcher(part.id()).matches()) {
      findings.add(at(part.node(), "The id '" + part.id() + "' is not in kebab-case."));
    }
    if (part.description().isBlank()) {
      findings.add(at(part.node(), "'" + part.id() + "' has no description."));
    }
    if (part.hasRoute()) {
      if (part.configuration().isEmpty()) {
        findings.add(at(part.node(), "'" + part.id() + "' names no route configuration."));
      }
      if (part.steps() > MOST_STEPS) {
        findings.add(
            at(
                part.node(),
                "'%s' has %d steps, at most %d are readable."
                    .formatted(part.id(), part.steps(), MOST_STEPS)));
      }
    }
  }

  private void scripts(Node node) {
    for (var child : YamlNodes.children(node)) {
      var key = YamlNodes.text(child.getKeyNode());
      if (SCRIPTS.contains(key)) {
        findings.add(at(child.getKeyNode(), "Routes hold no scripts: '" + key + "'."));
      }
      if (key.equals("uri") && YamlNodes.text(child.getValueNode()).contains("?")) {
        findings.add(at(child.getValueNode(), "Options belong under parameters, not in the uri."));
      }
    }
    YamlNodes.values(node).forEach(this::scripts);
  }

  Finding at(Node node, String message) {
    var mark = node.getStartMark();
    return Finding.of(Code.ROUTE_UNSOUND, name, mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  static Finding finding(String file, String message) {
    return Finding.of(Code.ROUTE_UNSOUND, file, 0, 0, message);
  }
}
