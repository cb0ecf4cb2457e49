package dev.crossdock.mapping.bind;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The statements of an element for one kind of record, by the code that most of them ask for: of
 * the forty of a {@code REF} few concern one that holds a batch number, and only those are looked
 * at.
 */
final class Statements {

  private final @Nullable String attribute;
  private final Map<String, List<Statement>> byCode;
  private final List<Statement> others;

  private Statements(
      @Nullable String attribute, Map<String, List<Statement>> byCode, List<Statement> others) {
    this.attribute = attribute;
    this.byCode = byCode;
    this.others = others;
  }

  static Statements of(List<Statement> all) {
    var asked =
        all.stream()
            .flatMap(s -> s.conditions().stream().filter(Condition::isFixed))
            .collect(Collectors.groupingBy(Condition::attribute));
    var most =
        asked.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .max(Comparator.comparing(e -> e.getValue().size()));
    return most.map(m -> of(all, m.getKey(), m.getValue()))
        .orElseGet(() -> new Statements(null, Map.of(), List.copyOf(all)));
  }

  private static Statements of(List<Statement> all, String attribute, List<Condition> conditions) {
    var known = new HashMap<List<Integer>, List<Statement>>();
    Predicate<Condition> anyOther = Condition::negated;
    var byCode =
        conditions.stream()
            .flatMap(c -> c.codes().stream())
            .distinct()
            .collect(
                Collectors.toMap(
                    code -> code, code -> chosen(all, attribute, c -> c.takes(code), known)));
    return new Statements(attribute, Map.copyOf(byCode), chosen(all, attribute, anyOther, known));
  }

  private static List<Statement> chosen(
      List<Statement> all,
      String attribute,
      Predicate<Condition> takes,
      Map<List<Integer>, List<Statement>> known) {
    var indexes =
        IntStream.range(0, all.size())
            .filter(
                i ->
                    all.get(i).conditions().stream()
                        .filter(c -> c.isFixed() && c.attribute().equals(attribute))
                        .allMatch(takes))
            .boxed()
            .toList();
    return known.computeIfAbsent(indexes, of -> of.stream().map(all::get).toList());
  }

  /** Those that may apply to an element, in the order of the map. */
  List<Statement> of(Element element) {
    return attribute == null
        ? others
        : byCode.getOrDefault(element.getAttribute(attribute), others);
  }
}
