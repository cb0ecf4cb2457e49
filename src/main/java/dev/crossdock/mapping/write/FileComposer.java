package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Standard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the elements or records of one document by a map. Not thread-safe. */
final class FileComposer {

  private final FileOutboundMap map;
  private final Composer values;

  FileComposer(FileOutboundMap map) {
    this.map = map;
    // Expressions ask a composer; codes of the sender's own are not kept here, whatever the
    // standard.
    this.values =
        new Composer(
            new OutboundMap(
                map.id(),
                map.document(),
                "",
                "",
                List.of(),
                Map.of(),
                map.unwritten(),
                List.of(),
                new TreeMap<>()),
            Standard.EDIFACT);
  }

  List<Made> compose(JsonNode document) {
    var made = made(map.steps(), Scope.of(document));
    values.tellUnwritten(document);
    return made;
  }

  List<Violation> violations() {
    return values.violations();
  }

  private List<Made> made(List<FileStep> steps, Scope scope) {
    var all = new ArrayList<Made>();
    for (var step : steps) {
      if (step instanceof FileStep.Each each) {
        each(each, scope, all);
      } else if (step instanceof FileStep.Element element && holds(element.when(), scope)) {
        var made = element(element, scope);
        if (made.saysSomething() || isLiteral(element)) {
          all.add(made);
        }
      }
    }
    return all;
  }

  private static boolean isLiteral(FileStep.Element element) {
    return element.steps().isEmpty()
        && (element.text() == null || element.text().isLiteral())
        && element.values().values().stream().allMatch(Expression::isLiteral);
  }

  private boolean holds(List<Test> tests, Scope scope) {
    return tests.stream().allMatch(test -> test.holds(scope, values));
  }

  private void each(FileStep.Each each, Scope scope, List<Made> all) {
    if (each.path() == null) {
      if (holds(each.when(), scope)) {
        all.addAll(made(each.steps(), scope));
      }
      return;
    }
    var list = scope.at(each.path());
    int no = 0;
    for (int i = 0; i < list.node().size(); i++) {
      var at = new Scope.At(list.node().get(i), list.path() + '[' + i + ']');
      var part = scope.below(at, "", no + 1);
      if (holds(each.when(), part)) {
        no++;
        all.addAll(made(each.steps(), part));
      }
    }
  }

  /** A text of the map's own that a condition on the document lets in says something about it. */
  private Found text(Expression expression, Scope scope) {
    var found = expression.value(scope, values);
    return found.text().isEmpty() || expression.isLiteral()
        ? found
        : new Found(found.text(), found.path(), true);
  }

  private Made element(FileStep.Element element, Scope scope) {
    var text = element.text() == null ? Found.NOTHING : text(element.text(), scope);
    var found = new LinkedHashMap<String, Found>();
    boolean empty = element.text() != null && text.text().isEmpty();
    if (!empty) {
      element
          .values()
          .forEach(
              (name, expression) -> {
                var value = expression.value(scope, values);
                if (!value.text().isEmpty()) {
                  found.put(name, value);
                }
              });
    }
    var made = new Made(element.name(), found, text, made(element.steps(), scope));
    values.wrote(element.name());
    return made;
  }
}
