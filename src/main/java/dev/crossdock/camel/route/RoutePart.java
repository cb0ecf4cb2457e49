package dev.crossdock.camel.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A route, a template or a route configuration of a file.
 *
 * @param kind {@code route}, {@code routeTemplate}, {@code routeConfiguration}, or empty
 * @param configuration id of the route configuration that it names, or empty
 * @param steps all steps of its route, nested ones too
 */
public record RoutePart(
    String kind, String id, String description, String configuration, int steps, Node node) {

  private static final Set<String> KINDS = Set.of("route", "routeTemplate", "routeConfiguration");

  static RoutePart of(Node item) {
    for (var tuple : YamlNodes.children(item)) {
      var kind = YamlNodes.text(tuple.getKeyNode());
      if (KINDS.contains(kind)) {
        return of(kind, tuple.getValueNode());
      }
    }
    return new RoutePart("", "", "", "", 0, item);
  }

  private static RoutePart of(String kind, Node node) {
    var route = kind.equals("routeTemplate") ? YamlNodes.child(node, "route") : node;
    return new RoutePart(
        kind,
        YamlNodes.text(YamlNodes.child(node, "id")),
        YamlNodes.text(YamlNodes.child(node, "description")),
        YamlNodes.text(YamlNodes.child(route, "routeConfigurationId")),
        countSteps(YamlNodes.child(route, "from")),
        node);
  }

  boolean hasRoute() {
    return !kind.equals("routeConfiguration");
  }

  private static int countSteps(@Nullable Node node) {
    int count = 0;
    for (var tuple : YamlNodes.children(node)) {
      if (YamlNodes.text(tuple.getKeyNode()).equals("steps")
          && tuple.getValueNode() instanceof SequenceNode list) {
        count += list.getValue().size();
      }
    }
    for (var value : YamlNodes.values(node)) {
      count += countSteps(value);
    }
    return count;
  }
}
