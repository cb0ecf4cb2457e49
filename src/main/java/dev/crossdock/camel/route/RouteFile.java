package dev.crossdock.camel.route;

import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.UrlSecrets;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One route file: what it declares, and which rules of ours it breaks by itself.
 *
 * @param name as a person would open it, relative to the home folder
 * @param text its content; empty where it can't be read
 * @param root all of it, with its lines; empty where it is not YAML
 */
public record RouteFile(
    String name,
    Path path,
    String text,
    List<RoutePart> parts,
    List<Finding> findings,
    Optional<Node> root) {

  private static final String SUFFIX = ".camel.yaml";
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Folders of files that run in the hub's own context. */
  private static final List<String> HUBS =
      List.of("routes/flows/", "routes/templates/", "routes/errors/");

  private static final int MOST_STEPS = 12;

  /** Functions of simple; their names may be made of nested ones, which is refused as well. */
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(\\$\\{|\\$simple\\{)\\s*((sys)?env|sys|type)[.:]|\\$\\{[^}.:]*\\$\\{"
              + "|\\{\\{\\s*(env|sys|bean|secret|service[.a-z]*):");

  private static final Set<String> SCRIPTS =
      Set.of("script", "groovy", "js", "joor", "java", "mvel", "ognl", "python", "spel");

  /** Whether this file of {@code routes/} has routes, and is not read by one or a kamelet. */
  static boolean isOne(String name) {
    return !isOwn(name)
        || (!name.startsWith("routes/kamelets/") && name.matches(".*\\.(yaml|yml)"));
  }

  /** Reads a file of {@code routes/}; what is wrong with it is among its findings. */
  public static RouteFile read(String name, Path path) {
    var parts = new ArrayList<RoutePart>();
    var findings = new ArrayList<Finding>();
    if (!wellNamed(path)) {
      findings.add(finding(name, "A route file is named in-kebab-case.camel.yaml."));
    }
    var text = "";
    try {
      text = Files.readString(path);
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      var file = new RouteFile(name, path, text, parts, findings, Optional.ofNullable(root));
      file.check(root);
      return file;
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      var message = "Invalid YAML: " + e.getProblem() + '.';
      findings.add(Finding.of(ConfigurationCode.ROUTE_UNSOUND, name, line, 0, message));
    } catch (YAMLException | CharacterCodingException e) {
      findings.add(finding(name, "Not text in UTF-8, or not YAML."));
    } catch (IOException e) {
      findings.add(finding(name, "The file can't be read (" + e + ")."));
    }
    return new RouteFile(name, path, text, parts, findings, Optional.empty());
  }

  private static boolean wellNamed(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX)
        && KEBAB.matcher(name.substring(0, name.length() - SUFFIX.length())).matches();
  }

  /** Files with what others need first: route configurations, then templates, then routes. */
  public static List<RouteFile> inOrder(List<RouteFile> files) {
    return files.stream()
        .sorted(Comparator.comparingInt(RouteFile::turn).thenComparing(RouteFile::name))
        .toList();
  }

  private int turn() {
    var kinds = parts.stream().map(RoutePart::kind).toList();
    return kinds.contains("routeConfiguration") ? 0 : kinds.contains("routeTemplate") ? 1 : 2;
  }

  /**
   * Whether it runs beside the hub, in the context of routes of one's own, and not as a part of it.
   */
  public boolean isOwn() {
    return isOwn(name);
  }

  private static boolean isOwn(String name) {
    return HUBS.stream().noneMatch(name::startsWith);
  }

  /** Whether it is only there to be copied. */
  public boolean isExample() {
    return name.startsWith("routes/examples/");
  }

  /** Whether Camel can be given it at all. */
  public boolean isYaml() {
    return root.isPresent();
  }

  private void check(@Nullable Node root) {
    if (!(root instanceof SequenceNode list)) {
      findings.add(finding(name, "A route file is a list of routes."));
      return;
    }
    for (var item : list.getValue()) {
      var part = RoutePart.of(item);
      if (part.kind().isEmpty()) {
        if (!isOwn()) {
          findings.add(at(item, "Neither route, routeTemplate nor routeConfiguration."));
        }
      } else {
        parts.add(part);
        check(part);
      }
    }
    scripts(root);
    secrets(root);
    environment(root);
  }

  private void check(RoutePart part) {
    if (!KEBAB.matcher(part.id()).matches()) {
      findings.add(at(part.node(), "The id '" + part.id() + "' is not in kebab-case."));
    }
    if (part.description().isBlank()) {
      var finding = at(part.node(), "'" + part.id() + "' has no description.");
      findings.add(isOwn() ? finding.as(Severity.WARNING) : finding);
    }
    if (part.hasRoute() && !isOwn()) {
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
      if (key.equals("uri") && !isOwn() && YamlNodes.text(child.getValueNode()).contains("?")) {
        findings.add(at(child.getValueNode(), "Options belong under parameters, not in the uri."));
      }
    }
    YamlNodes.values(node).forEach(this::scripts);
  }

  /** The environment has secrets of the hub, and simple would read it. */
  private void environment(Node node) {
    var text = YamlNodes.text(node);
    if (ENVIRONMENT.matcher(text).find()) {
      findings.add(
          at(
              node,
              "A route does not read the environment: name a {{property}} that company.yaml gives"
                  + " to routes."));
    }
    for (var child : YamlNodes.said(node)) {
      environment(child);
    }
  }

  /** Camel shows routes, with their URIs, to whoever may look at them. */
  private void secrets(Node node) {
    UrlSecrets.find(YamlNodes.text(node))
        .ifPresent(
            place ->
                findings.add(at(node, "A URL of a route holds a secret, at '" + place + "'.")));
    for (var parameter : YamlNodes.children(YamlNodes.child(node, "parameters"))) {
      secret(parameter.getKeyNode(), parameter.getValueNode());
    }
    for (var parameter : YamlNodes.values(YamlNodes.child(node, "parameters"))) {
      var name = YamlNodes.child(parameter, "name");
      var value = YamlNodes.child(parameter, "defaultValue");
      if (name != null && value != null) {
        secret(name, value);
      }
    }
    YamlNodes.values(node).forEach(this::secrets);
  }

  private void secret(Node name, Node value) {
    var text = YamlNodes.text(value);
    if (UrlSecrets.isSecretName(YamlNodes.text(name))
        && !text.isEmpty()
        && !UrlSecrets.isReference(text)) {
      var message = "'" + YamlNodes.text(name) + "' holds a secret: name a {{property}}.";
      findings.add(at(value, message));
    }
  }

  /** The first place that one of these texts stands at, looked for one after the other. */
  public Optional<Node> find(List<String> texts) {
    return texts.stream()
        .flatMap(text -> root.flatMap(node -> find(node, text)).stream())
        .findFirst();
  }

  private static Optional<Node> find(Node node, String text) {
    if (node instanceof ScalarNode scalar && stands(scalar.getValue(), text)) {
      return Optional.of(node);
    }
    return YamlNodes.said(node).stream().flatMap(child -> find(child, text).stream()).findFirst();
  }

  private static boolean stands(String value, String text) {
    boolean within = text.endsWith(":") || text.length() > 8;
    return within ? value.contains(text) : value.equals(text);
  }

  /** The line of a problem of this file, from 1; 0 where it is not known. */
  public int line(RouteProblem problem) {
    return problem.line() > 0
        ? problem.line()
        : find(problem.names()).map(node -> node.getStartMark().getLine() + 1).orElse(0);
  }

  /** A finding at the place of this node. */
  public Finding at(Node node, String message) {
    var mark = node.getStartMark();
    return Finding.of(
        ConfigurationCode.ROUTE_UNSOUND, name, mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /** A finding about a file as a whole. */
  public static Finding finding(String file, String message) {
    return Finding.of(ConfigurationCode.ROUTE_UNSOUND, file, 0, 0, message);
  }
}
