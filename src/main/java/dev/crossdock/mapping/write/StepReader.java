package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the steps of an outbound map. Throws {@link IllegalArgumentException} on what is none. */
final class StepReader {

  private final ExpressionParser expressions;

  StepReader(ExpressionParser expressions) {
    this.expressions = expressions;
  }

  List<Step> steps(JsonNode list) {
    var steps = new ArrayList<Step>();
    list.forEach(node -> steps.add(step(node)));
    return List.copyOf(steps);
  }

  private Step step(JsonNode node) {
    var when = node.has("when") ? expressions.tests(node.path("when").asText()) : List.<Test>of();
    if (node.has("part")) {
      return new Step.Part(node.path("part").asText(), when);
    }
    if (node.has("segments")) {
      var words = node.path("each").asText("").split(" split ", 2);
      var path = words[0];
      boolean members = path.endsWith("/*");
      return new Step.Each(
          path.isEmpty() ? null : members ? path.substring(0, path.length() - 2) : path,
          words.length > 1 ? Integer.parseInt(words[1]) : 0,
          members,
          node.has("level") ? expressions.expression(node.path("level").asText()) : null,
          when,
          steps(node.path("segments")));
    }
    for (var field : node.properties()) {
      if (field.getKey().matches("[A-Z][A-Z0-9]{1,2}")) {
        var slots = new ArrayList<Slot>();
        field.getValue().forEach(slot -> slots.add(slot(slot)));
        return new Step.Segment(
            field.getKey(), List.copyOf(slots), node.path("always").asBoolean(false), when);
      }
    }
    throw new IllegalArgumentException("no step: " + node);
  }

  private Slot slot(JsonNode node) {
    if (node.isArray()) {
      var components = new ArrayList<Slot>();
      node.forEach(component -> components.add(slot(component)));
      return new Slot.Composite(List.copyOf(components));
    }
    if (node.isObject()) {
      return pairs(node);
    }
    return new Slot.Single(expressions.expression(node.asText("")));
  }

  /**
   * {@code {pairs: [[UP, item.gtin], ...], others: item.others, as: composites, max: 5}}; what is
   * third in a pair stands behind it.
   */
  private Slot pairs(JsonNode node) {
    var pairs = new ArrayList<Slot.Pair>();
    for (var pair : node.path("pairs")) {
      var more = new ArrayList<Expression>();
      for (int i = 2; i < pair.size(); i++) {
        more.add(expressions.expression(pair.path(i).asText()));
      }
      var value = expressions.expression(pair.path(1).asText());
      pairs.add(new Slot.Pair(pair.path(0).asText(), value, List.copyOf(more)));
    }
    return new Slot.Pairs(
        List.copyOf(pairs),
        node.has("others") ? node.path("others").asText() : null,
        node.path("as").asText("elements").equals("composites"),
        node.path("max").asInt(10));
  }
}
