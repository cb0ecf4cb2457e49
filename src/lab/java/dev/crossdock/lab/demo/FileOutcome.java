package dev.crossdock.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a file, compared with the one it must have.
 *
 * @param answers what the fetched acknowledgements say, sorted
 * @param atErp how many of its orders the ERP has, of how many delivered
 * @param closed whether the case that it was to close is closed; true when there was none
 */
record FileOutcome(Drop drop, Seen seen, List<String> answers, int atErp, boolean closed) {

  /** What is not as expected; empty when all is. */
  List<String> differences() {
    var expected = drop.expected();
    var all = new ArrayList<String>();
    compare("documents", expected.documents(), seen.documents(), all);
    compare("answers", expected.answers(), answers, all);
    compare("cases", expected.cases(), codes(), all);
    int delivered = seen.documents().getOrDefault("delivered", 0);
    compare("orders at the ERP", delivered, atErp, all);
    if (!closed) {
      all.add("the case of " + expected.closes() + " is still open");
    }
    return all;
  }

  /** For each case the expected code that it has, else its first. */
  private List<String> codes() {
    return seen.cases().stream()
        .map(
            c ->
                c.codes().stream()
                    .filter(drop.expected().cases()::contains)
                    .findFirst()
                    .orElse(c.codes().isEmpty() ? "?" : c.codes().get(0)))
        .sorted()
        .toList();
  }

  private static void compare(String what, Object expected, Object found, List<String> into) {
    if (!expected.equals(found)) {
      into.add("%s: expected %s, found %s".formatted(what, words(expected), words(found)));
    }
  }

  private static String words(Object value) {
    if (value instanceof Map<?, ?> map) {
      var text = new StringBuilder();
      map.forEach(
          (k, v) -> text.append(text.isEmpty() ? "" : ", ").append(v).append(' ').append(k));
      return text.isEmpty() ? "none" : text.toString();
    }
    return value instanceof List<?> list && list.isEmpty() ? "none" : value.toString();
  }

  boolean asExpected() {
    return differences().isEmpty();
  }
}
