package dev.crossdock.camel.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Walks YAML that still knows its lines. What is not there is empty. */
final class YamlNodes {

  private static final Set<String> NAMES = Set.of("id", "description");

  private YamlNodes() {}

  static List<NodeTuple> children(@Nullable Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  static List<Node> values(@Nullable Node node) {
    return node instanceof SequenceNode list
        ? list.getValue()
        : children(node).stream().map(NodeTuple::getValueNode).toList();
  }

  /** Keys and values of a mapping but ids and descriptions, entries of a list, as they stand. */
  static List<Node> said(@Nullable Node node) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(tuple -> !NAMES.contains(text(tuple.getKeyNode())))
            .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
            .toList()
        : values(node);
  }

  static @Nullable Node child(@Nullable Node node, String name) {
    for (var tuple : children(node)) {
      if (text(tuple.getKeyNode()).equals(name)) {
        return tuple.getValueNode();
      }
    }
    return null;
  }

  static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
