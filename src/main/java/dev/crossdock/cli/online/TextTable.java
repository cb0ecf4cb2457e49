package dev.crossdock.cli.online;

import dev.crossdock.diagnostics.Printable;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as their content, without trailing blanks. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... titles) {
    rows.add(List.of(titles));
  }

  /** Adds a row. */
  public TextTable row(Object... cells) {
    var row = new ArrayList<String>(cells.length);
    for (var cell : cells) {
      row.add(Printable.line(String.valueOf(cell)));
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    var out = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(width(i) - row.get(i).length() + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
