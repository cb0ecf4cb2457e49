package dev.crossdock.lab.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.cli.online.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of all faults, as a table and as JSON. */
record DrillReport(List<FaultOutcome> outcomes, Map<String, String> environment) {

  DrillReport {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether nothing broke; what was not run counts as neither. */
  boolean held() {
    return outcomes.stream().noneMatch(o -> o.state() == FaultOutcome.State.BROKEN);
  }

  String table() {
    var columns =
        new TextTable(
            "FAULT", "RESULT", "ROUNDS", "ORDERS", "BACK AFTER", "ALL DONE AFTER", "WHAT");
    for (var o : outcomes) {
      columns.row(
          o.fault(),
          o.state(),
          o.settled().size(),
          o.orders(),
          span(o.recovered()),
          span(o.settled()),
          o.note().isEmpty() ? o.fault().words() : o.fault().words() + ": " + o.note());
    }
    var about = new StringBuilder();
    environment.forEach(
        (name, value) -> about.append(name).append(": ").append(value).append('\n'));
    return columns + "\n" + about;
  }

  /** Median and longest. */
  private static String span(List<Double> seconds) {
    if (seconds.isEmpty()) {
      return "";
    }
    var sorted = seconds.stream().sorted().toList();
    var middle = sorted.get(sorted.size() / 2);
    return sorted.size() == 1
        ? "%.1f s".formatted(middle)
        : "%.1f s, at most %.1f".formatted(middle, sorted.get(sorted.size() - 1));
  }

  void write(Path file) throws IOException {
    var rows = new ArrayList<Map<String, Object>>();
    for (var o : outcomes) {
      var row = new LinkedHashMap<String, Object>();
      row.put("fault", o.fault().toString());
      row.put("what", o.fault().words());
      row.put("result", o.state().toString());
      row.put("orders", o.orders());
      row.put("backAfterSeconds", o.recovered());
      row.put("allDoneAfterSeconds", o.settled());
      row.put("note", o.note());
      rows.add(row);
    }
    Files.writeString(
        file,
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("faults", rows, "environment", environment))
            + "\n");
  }
}
