package dev.crossdock.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.cli.online.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures, as a table and as JSON. */
record BenchReport(List<Figure> figures, Map<String, String> environment) {

  /**
   * The table. Its first ratio is that of ORDERS, and no other number before it ends in x: programs
   * read it.
   */
  String table() {
    var columns = new TextTable("WHAT", "MEASURED", "FLOOR", "", "HOW");
    for (var figure : figures) {
      columns.row(figure.words(), figure.shown(), figure.floor(), figure.verdict(), figure.note());
    }
    var about = new StringBuilder();
    environment.forEach(
        (name, value) -> about.append(name).append(": ").append(value).append('\n'));
    return columns + "\n" + about;
  }

  void write(Path file) throws IOException {
    var rows = new ArrayList<Map<String, Object>>();
    for (var figure : figures) {
      var row = new LinkedHashMap<String, Object>();
      row.put("key", figure.key());
      row.put("what", figure.words().strip());
      row.put("value", figure.value());
      row.put("shown", figure.shown());
      row.put("floor", figure.floor());
      row.put("holds", figure.holds());
      row.put("how", figure.note());
      rows.add(row);
    }
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(
        file,
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("figures", rows, "environment", environment))
            + "\n");
  }
}
