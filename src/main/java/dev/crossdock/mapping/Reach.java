package dev.crossdock.mapping;

import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Structure;
import dev.crossdock.mapping.bind.Binding.Selected;
import dev.crossdock.mapping.bind.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a map applies anywhere in the messages that it reads: it goes through their grammars as
 * the reader goes through a document. Not thread-safe.
 */
final class Reach {

  private static final String LOOP = "-loop";

  /** The element that everything of a document lies in. */
  private static final String DOCUMENT = "document";

  private final List<Selected> all;
  private final Class<?> root;
  private final Map<Use, Elsewhere> elsewhere = new LinkedHashMap<>();
  private final Set<Use> reached = new HashSet<>();
  private final Set<String> walked = new HashSet<>();

  /** What selectors are told for one kind of record. */
  private record Use(String says, Class<?> record) {}

  /**
   * A selector that never applies on a kind of record.
   *
   * @param places loops that have such an element, as a selector would name them
   */
  record Idle(Selector selector, String record, List<String> places) {}

  /** Where a selector might have applied, and what it is. */
  private record Elsewhere(Selector selector, Set<String> places) {}

  /**
   * Where the walk is.
   *
   * @param record that is current
   * @param path of elements that Smooks sees
   * @param closed loops since the one opened last
   * @param hidden whether one of them is not handed over
   */
  private record At(Class<?> record, List<String> path, List<String> closed, boolean hidden) {}

  Reach(List<Selected> all, Class<?> root) {
    this.all = all;
    this.root = root;
  }

  /** Goes through one grammar more. */
  void add(Grammar grammar) {
    walked.clear();
    parts(grammar.structure(), new At(root, List.of(DOCUMENT), List.of(), false));
  }

  /** What applies nowhere, though the grammars have such elements. */
  List<Idle> idle() {
    var idle = new ArrayList<Idle>();
    elsewhere.forEach(
        (use, other) -> {
          if (!reached.contains(use)) {
            var name = use.record().getSimpleName();
            idle.add(new Idle(other.selector(), name, List.copyOf(other.places())));
          }
        });
    return idle;
  }

  private void parts(List<Structure> parts, At at) {
    for (var part : parts) {
      switch (part.kind()) {
        case SEGMENT -> judge(part.name(), at, at.closed());
        case LOOP -> loop(part.name() + LOOP, part.parts(), at);
        case HIERARCHY -> levels(part, at);
      }
    }
  }

  private void loop(String element, List<Structure> parts, At at) {
    var opened = opened(element, at);
    if (opened != null) {
      parts(parts, new At(opened, and(at.path(), element), List.of(), false));
      return;
    }
    var inside = closed(element, at);
    var first = parts.get(0);
    judge(first.name(), at.hidden() ? inside : inside(at, inside, element), at.closed());
    parts(parts.subList(1, parts.size()), inside);
  }

  /** Where the first segment of a loop stands: one that is not handed over is as if it weren't. */
  private At inside(At at, At inside, String element) {
    return isSelected(element) ? inside : at;
  }

  private At closed(String element, At at) {
    return new At(
        at.record(),
        and(at.path(), element),
        and(at.closed(), element),
        at.hidden() || !isSelected(element));
  }

  private static List<String> and(List<String> names, String name) {
    return Stream.concat(names.stream(), Stream.of(name)).toList();
  }

  /** Levels lie in one another as the document has it, so each may lie in each that is opened. */
  private void levels(Structure hierarchy, At at) {
    for (var element : levelNames(hierarchy.name())) {
      var opened = opened(element, at);
      if (opened == null) {
        parts(hierarchy.parts(), closed(element, at));
      } else if (walked.add(element + ' ' + opened.getName())) {
        var inside = new At(opened, and(at.path(), element), List.of(), false);
        parts(hierarchy.parts(), inside);
        levels(hierarchy, inside);
      }
    }
  }

  private Set<String> levelNames(String loop) {
    return steps()
        .filter(step -> step.equals(loop + LOOP) || step.matches(loop + "-\\w+" + LOOP))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private @Nullable Class<?> opened(String element, At at) {
    Class<?> opened = null;
    for (var selected : all) {
      var to = selected.opens().get(at.record());
      if (to == null || !selected.selector().element().equals(element)) {
        continue;
      }
      var use = new Use(selected.says(), at.record());
      if (applies(selected, and(at.path(), element), at.closed(), at.hidden())) {
        reached.add(use);
        opened = opened == null ? to : opened;
      } else {
        elsewhere(use, selected.selector(), and(at.closed(), element));
      }
    }
    return opened;
  }

  private void judge(String element, At at, List<String> closed) {
    for (var selected : all) {
      if (selected.binds().contains(at.record()) && selected.selector().element().equals(element)) {
        var use = new Use(selected.says(), at.record());
        if (applies(selected, and(at.path(), element), closed, at.hidden())) {
          reached.add(use);
        } else {
          elsewhere(use, selected.selector(), and(at.closed(), element));
        }
      }
    }
  }

  private void elsewhere(Use use, Selector selector, List<String> place) {
    elsewhere
        .computeIfAbsent(use, key -> new Elsewhere(selector, new LinkedHashSet<>()))
        .places()
        .add(String.join("/", place));
  }

  private static boolean applies(
      Selected selected, List<String> path, List<String> closed, boolean hidden) {
    return !hidden
        && closed.size() <= selected.selector().groups()
        && selected.selector().selects(path);
  }

  private boolean isSelected(String element) {
    return steps().anyMatch(element::equals);
  }

  private Stream<String> steps() {
    return all.stream().flatMap(selected -> selected.selector().steps().stream());
  }
}
