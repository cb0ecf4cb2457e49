package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.TextTable;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The outcome of the whole demo: expected beside found. */
final class DemoReport {

  private final List<FileOutcome> outcomes;

  DemoReport(List<FileOutcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** The tables, without colours. */
  String tables(int repeatsAtErp) {
    return counts(
            "DOCUMENTS",
            o -> o.drop().expected().documents().entrySet().stream().flatMap(DemoReport::repeated),
            o -> o.seen().documents().entrySet().stream().flatMap(DemoReport::repeated))
        + "\n"
        + counts("ANSWERS", o -> o.drop().expected().answers().stream(), o -> o.answers().stream())
        + "\n"
        + orders(repeatsAtErp)
        + "\n"
        + cases();
  }

  private static Stream<String> repeated(java.util.Map.Entry<String, Integer> state) {
    return java.util.Collections.nCopies(state.getValue(), state.getKey()).stream();
  }

  private String counts(
      String title,
      Function<FileOutcome, Stream<String>> expected,
      Function<FileOutcome, Stream<String>> found) {
    var byName = new TreeMap<String, int[]>();
    outcomes.stream()
        .flatMap(expected)
        .forEach(n -> byName.computeIfAbsent(n, k -> new int[2])[0]++);
    outcomes.stream().flatMap(found).forEach(n -> byName.computeIfAbsent(n, k -> new int[2])[1]++);
    var table = new TextTable(title, "EXPECTED", "FOUND");
    byName.forEach((name, counts) -> table.row(name, counts[0], counts[1]));
    return table.toString();
  }

  private String orders(int repeats) {
    int delivered =
        outcomes.stream()
            .mapToInt(o -> o.drop().expected().documents().getOrDefault("delivered", 0))
            .sum();
    int found = outcomes.stream().mapToInt(FileOutcome::atErp).sum();
    return new TextTable("ORDERS AT THE ERP", "EXPECTED", "FOUND")
        .row("each once", delivered, found)
        .row("repeats, dropped", "", repeats)
        .toString();
  }

  private String cases() {
    var table = new TextTable("CASE", "CODE", "SEVERITY", "OWNER", "STATE", "FILE", "AS EXPECTED");
    for (var outcome : outcomes) {
      for (var c : outcome.seen().cases()) {
        boolean expected = outcome.drop().expected().cases().stream().anyMatch(c.codes()::contains);
        table.row(
            c.id(),
            c.codes().isEmpty() ? "?" : c.codes().get(0),
            c.severity(),
            c.owner(),
            closedLater(outcome) ? "closed by the correction" : c.state(),
            outcome.drop().partner() + ": " + outcome.drop().says(),
            expected ? "yes" : "NO");
      }
    }
    return table.toString();
  }

  private boolean closedLater(FileOutcome opened) {
    return outcomes.stream()
        .filter(o -> o.drop().partner().equals(opened.drop().partner()))
        .anyMatch(o -> opened.drop().id().equals(o.drop().expected().closes()) && o.closed());
  }

  /** What differs, a line each; empty when all came out as expected. */
  List<String> differences() {
    return outcomes.stream()
        .flatMap(
            o ->
                o.differences().stream()
                    .map(d -> o.drop().partner() + ", " + o.drop().says() + ": " + d))
        .toList();
  }
}
