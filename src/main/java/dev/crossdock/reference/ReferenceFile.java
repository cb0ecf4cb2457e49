package dev.crossdock.reference;

import dev.crossdock.canonical.Units;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of codes: UTF-8, a row a code, with the columns {@code theirs} and {@code ours} and, where
 * they have an end or a beginning, {@code from} and {@code until} (days, both included).
 */
public final class ReferenceFile {

  private static final int MOST_FINDINGS = 100;
  private static final List<String> COLUMNS = List.of("theirs", "ours", "from", "until");

  private final String name;
  private final byte[] content;
  private final List<ReferenceRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();

  private ReferenceFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Reads a file; what can't be read of it is left out and told.
   *
   * @param name as findings tell it
   */
  public static ReferenceFile read(String name, byte[] content) {
    var file = new ReferenceFile(name, content);
    file.read();
    file.overlapping();
    return file;
  }

  /** What is wrong with it, by line. */
  public List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }

  /** The list, for codes that stand in these fields of documents. */
  public CrossReferences.Listed listed(ReferenceKind kind, String theirs, String ours) {
    if (kind == ReferenceKind.UNITS) {
      rows.forEach(this::units);
    }
    return new CrossReferences.Listed(kind, theirs, ours, new CrossReference(rows), content);
  }

  private void read() {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      wrong(1, "This is not UTF-8.");
      return;
    }
    char delimiter = 0;
    int no = 0;
    for (var line : (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
      no++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (delimiter == 0) {
        delimiter = line.indexOf(';') < 0 ? ',' : ';';
        if (!header(DelimitedLine.split(line, delimiter), no)) {
          return;
        }
      } else {
        row(DelimitedLine.split(line, delimiter), no);
      }
    }
    if (delimiter == 0) {
      wrong(1, "The first line must name the columns: theirs,ours,from,until.");
    }
  }

  private boolean header(List<String> names, int line) {
    for (int i = 0; i < names.size(); i++) {
      if (!COLUMNS.contains(names.get(i))) {
        wrong(line, "There is no column '" + names.get(i) + "', only theirs, ours, from, until.");
      } else if (columns.put(names.get(i), i) != null) {
        wrong(line, "Column '" + names.get(i) + "' is here a second time.");
      }
    }
    if (!columns.containsKey("theirs") || !columns.containsKey("ours")) {
      wrong(line, "The first line must name the columns theirs and ours.");
    }
    return findings.isEmpty();
  }

  private void row(List<String> values, int line) {
    if (values.size() > columns.size()) {
      wrong(line, "The row has %d values for %d columns.".formatted(values.size(), columns.size()));
      return;
    }
    var theirs = value(values, "theirs");
    var ours = value(values, "ours");
    if (theirs.isEmpty() || ours.isEmpty()) {
      wrong(line, "The row has no " + (theirs.isEmpty() ? "theirs" : "ours") + ".");
      return;
    }
    try {
      var row = new ReferenceRow(theirs, ours, day(values, "from"), day(values, "until"), line);
      if (row.until() != null && row.begins().isAfter(row.until())) {
        wrong(line, "It ends on %s, before it begins on %s.".formatted(row.until(), row.from()));
      } else {
        rows.add(row);
      }
    } catch (DateTimeParseException e) {
      wrong(line, "\"" + e.getParsedString() + "\" is not a date such as 2026-11-21.");
    }
  }

  private String value(List<String> values, String column) {
    var at = columns.get(column);
    return at == null || at >= values.size() ? "" : values.get(at);
  }

  private @Nullable LocalDate day(List<String> values, String column) {
    var text = value(values, column);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** One of theirs can't be two of ours on the same day. */
  private void overlapping() {
    var sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(ReferenceRow::theirs).thenComparing(ReferenceRow::begins));
    ReferenceRow before = null;
    for (var row : sorted) {
      if (before != null && before.theirs().equals(row.theirs()) && before.overlaps(row)) {
        int later = Math.max(row.line(), before.line());
        wrong(
            later,
            "\"%s\" is in line %d too, for some of the same days."
                .formatted(row.theirs(), Math.min(row.line(), before.line())));
      }
      before = row;
    }
  }

  private void units(ReferenceRow row) {
    for (var unit : List.of(row.theirs(), row.ours())) {
      if (!Units.isKnown(unit)) {
        wrong(row.line(), "\"" + unit + "\" is not a unit of UN/ECE Recommendation 20 or 21.");
      }
    }
  }

  private void wrong(int line, String message) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(Finding.of(ConfigurationCode.CROSS_REFERENCE_INVALID, name, line, 1, message));
    }
  }
}
