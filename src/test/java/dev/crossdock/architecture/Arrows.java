package dev.crossdock.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which capabilities use which others, without cycles. */
record Arrows(SortedMap<String, NavigableSet<String>> uses) {

  /** As the classes have them. */
  static Arrows of(Iterable<JavaClass> classes, Borders borders) {
    var uses = new TreeMap<String, NavigableSet<String>>();
    for (var type : classes) {
      var from = borders.capabilityOf(type);
      var used = uses.computeIfAbsent(from, capability -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(target -> borders.capabilityOf(target.getBaseComponentType()))
          .filter(to -> !to.isEmpty() && !to.equals(from))
          .forEach(used::add);
    }
    return new Arrows(uses);
  }

  /** Without those that follow from others. */
  Arrows direct() {
    var direct = new TreeMap<String, NavigableSet<String>>();
    uses.forEach(
        (from, all) -> {
          var kept = new TreeSet<>(all);
          all.forEach(to -> kept.removeAll(below(to)));
          direct.put(from, kept);
        });
    return new Arrows(direct);
  }

  /** All that it uses, and all that those use. */
  private Set<String> below(String capability) {
    var below = new TreeSet<String>();
    for (var used : uses.getOrDefault(capability, new TreeSet<>())) {
      below.add(used);
      below.addAll(below(used));
    }
    return below;
  }

  /** A diagram in Mermaid, the users on top. */
  String mermaid() {
    var out = new StringBuilder("```mermaid\nflowchart TD\n");
    uses.forEach(
        (from, to) -> {
          if (!to.isEmpty()) {
            out.append("  %s --> %s\n".formatted(from, String.join(" & ", to)));
          }
        });
    return out.append("```\n").toString();
  }
}
