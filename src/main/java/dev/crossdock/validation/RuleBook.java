package dev.crossdock.validation;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.validation.PartRule.On;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything a document of one type must obey. Thread-safe. */
final class RuleBook<D extends CanonicalDocument> {

  private final Class<D> document;
  private final List<Rule<? super D>> whole;
  private final List<On<?>> parts;
  private final Map<Class<?>, List<On<?>>> byType = new ConcurrentHashMap<>();

  /**
   * The rules of a type, besides those that hold everywhere.
   *
   * @param whole about the document as a whole, in the order they are told
   * @param parts about records in it
   */
  RuleBook(Class<D> document, List<Rule<? super D>> whole, List<On<?>> parts) {
    this.document = document;
    this.whole = List.copyOf(whole);
    this.parts = Stream.concat(EverywhereRules.ALL.stream(), parts.stream()).toList();
  }

  void check(CanonicalDocument checked, Findings findings) {
    var own = document.cast(checked);
    whole.forEach(rule -> rule.check(own, findings));
    walk(new At(null, "", -1, (Record) checked), findings);
  }

  private void walk(At at, Findings findings) {
    for (var rule : rules(at.value().getClass())) {
      rule.check(at, findings);
    }
    for (var part : Shape.of(at.value().getClass()).parts()) {
      var held = part.of(at.value());
      if (held instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          walk(new At(at, part.name(), i, (Record) list.get(i)), findings);
        }
      } else if (held instanceof Record one) {
        walk(new At(at, part.name(), -1, one), findings);
      }
    }
  }

  private List<On<?>> rules(Class<?> type) {
    var known = byType.get(type);
    if (known == null) {
      known = parts.stream().filter(on -> on.type().isAssignableFrom(type)).toList();
      byType.put(type, known);
    }
    return known;
  }
}
