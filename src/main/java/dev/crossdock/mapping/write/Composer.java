package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.write.OutboundSegment;
import dev.crossdock.edi.write.OutboundSegment.Element;
import dev.crossdock.edi.write.OutboundSegment.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the segments of one document by a map. Not thread-safe. */
final class Composer {

  /** Stands for a code that says whether levels lie below, until that is known. */
  static final String CHILDREN = "\u0000";

  /** How deep parts may call themselves. */
  private static final int MAX_DEPTH = 64;

  private final OutboundMap map;
  private final Standard standard;
  private boolean ownStandard;
  private final List<OutboundSegment> segments = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Integer> written = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<Integer> parents = new HashSet<>();
  private int levels;
  private int depth;

  Composer(OutboundMap map, Standard standard) {
    this.map = map;
    this.standard = standard;
  }

  List<OutboundSegment> compose(JsonNode document) {
    ownStandard = document.path("source").path("standard").asText().equals(standard.id());
    run(map.steps(), Scope.of(document));
    Unwritten.report(document, read, map, violations);
    return segments.stream().map(this::withChildren).toList();
  }

  /** Tells the values of the document that nothing was written of. */
  void tellUnwritten(JsonNode document) {
    Unwritten.report(document, read, map, violations);
  }

  /** Counts a segment or element as written. */
  void wrote(String name) {
    written.merge(name, 1, Integer::sum);
  }

  List<Violation> violations() {
    return violations;
  }

  private void run(List<Step> steps, Scope scope) {
    for (var step : steps) {
      if (step instanceof Step.Segment segment) {
        segment(segment, scope);
      } else if (step instanceof Step.Each each) {
        each(each, scope);
      } else if (step instanceof Step.Part part && holds(part.when(), scope)) {
        if (++depth > MAX_DEPTH) {
          throw new IllegalStateException(map.id() + ": parts call each other too deep");
        }
        run(map.parts().getOrDefault(part.name(), List.of()), scope);
        depth--;
      }
    }
  }

  private boolean holds(List<Test> tests, Scope scope) {
    return tests.stream().allMatch(test -> test.holds(scope, this));
  }

  private void each(Step.Each each, Scope scope) {
    if (each.path() == null) {
      if (holds(each.when(), scope)) {
        steps(each, scope);
      }
      return;
    }
    var list = scope.at(each.path());
    int no = 0;
    if (each.members()) {
      for (var member : list.node().properties()) {
        if (member.getValue().isArray()) {
          continue;
        }
        var at = new Scope.At(member.getValue(), list.path() + '.' + member.getKey());
        var part = scope.below(at, member.getKey(), no + 1);
        if (holds(each.when(), part)) {
          no++;
          steps(each, part);
        }
      }
      return;
    }
    if (each.split() > 0) {
      for (var text : Term.broken(read(list), each.split(), Integer.MAX_VALUE, this)) {
        var at = new Scope.At(TextNode.valueOf(text.text()), text.path());
        steps(each, scope.below(at, "", ++no));
      }
      return;
    }
    for (int i = 0; i < list.node().size(); i++) {
      var at = new Scope.At(list.node().get(i), list.path() + '[' + i + ']');
      var part = scope.below(at, "", no + 1);
      if (holds(each.when(), part)) {
        no++;
        steps(each, part);
      }
    }
  }

  private void steps(Step.Each each, Scope scope) {
    var inner = scope;
    if (each.level() != null) {
      var above = scope.level();
      int parent = above == null ? 0 : above.id();
      parents.add(parent);
      var code = each.level().value(scope, this).text();
      inner = scope.at(new Scope.Level(++levels, parent, code));
    }
    run(each.steps(), inner);
  }

  private void segment(Step.Segment segment, Scope scope) {
    if (!holds(segment.when(), scope)) {
      return;
    }
    var elements = new Elements(this, scope);
    segment.slots().forEach(elements::add);
    if (segment.always()
        || elements.saysSomething()
        || segment.slots().stream().allMatch(Elements::isLiteral)) {
      segments.add(new OutboundSegment(segment.tag(), elements.list()));
      written.merge(segment.tag(), 1, Integer::sum);
    }
  }

  private OutboundSegment withChildren(OutboundSegment segment) {
    var elements = segment.elements();
    if (elements.stream().noneMatch(Composer::awaitsChildren)) {
      return segment;
    }
    return new OutboundSegment(
        segment.tag(), elements.stream().map(e -> awaitsChildren(e) ? children(e) : e).toList());
  }

  private static boolean awaitsChildren(Element element) {
    return element.components().stream()
        .anyMatch(v -> v.path().isEmpty() && v.text().startsWith(CHILDREN));
  }

  private Element children(Element element) {
    int level = Integer.parseInt(element.components().get(0).text().substring(1));
    return new Element(false, List.of(new Value(parents.contains(level) ? "1" : "0", "")));
  }

  /** The text at a path, which counts as written from now on. */
  Found read(Scope.At at) {
    if (at.node().isMissingNode() || at.node().isNull() || at.node().isContainerNode()) {
      return Found.NOTHING;
    }
    read.add(at.path());
    var text = at.node().isNumber() ? at.node().decimalValue().toPlainString() : at.node().asText();
    return text.isBlank() ? Found.NOTHING : new Found(text, at.path(), true);
  }

  /** Whether the document was read from the standard that is written, so that its codes are its. */
  boolean isOfOwnStandard() {
    return ownStandard;
  }

  /** Counts what lies at a path as written: something depends on it. */
  void touch(Scope.At at) {
    read.add(at.path());
  }

  /** How often a segment was written so far. */
  int written(String tag) {
    return written.getOrDefault(tag, 0);
  }

  /** How many hierarchical levels were opened so far. */
  int levels() {
    return levels;
  }

  /** Sum of the numbers at a path below each part of a list: {@code lines/quantity.value}. */
  String sum(Scope scope, String argument) {
    var parts = argument.split("/", 2);
    var sum = BigDecimal.ZERO;
    for (var item : scope.at(parts[0]).node()) {
      var node = Scope.of(item).at(parts[1]).node();
      sum = node.isNumber() ? sum.add(node.decimalValue()) : sum;
    }
    return sum.stripTrailingZeros().toPlainString();
  }

  void report(Code code, Found found, String message) {
    violations.add(Violation.of(code, found.path(), null, found.text(), message));
  }
}
