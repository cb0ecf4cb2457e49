package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Where the fields of a document came from, for people. */
public final class LineageText {

  private static final int WIDEST = 44;

  private final PrintWriter out;

  public LineageText(PrintWriter out) {
    this.out = out;
  }

  private record Row(String name, String value, String from) {}

  /** Prints what the hub answers, and what {@code map --explain} finds. */
  public void print(JsonNode lineage) {
    out.printf(
        "%s %s, by map %s (%s)%n",
        lineage.path("type").asText(),
        lineage.path("number").asText("without a number"),
        lineage.path("map").asText(),
        lineage.path("mapVersion").asText());
    var rows = new ArrayList<Row>();
    for (var field : lineage.path("fields")) {
      rows.add(new Row(field.path("path").asText(), field.path("value").asText(), from(field)));
    }
    print(rows);
    var unread = new ArrayList<Row>();
    for (var value : lineage.path("unread")) {
      unread.add(new Row(name(value), value.path("text").asText(), where(value)));
    }
    out.printf(unread.isEmpty() ? "  nothing is left unread%n" : "  left unread:%n");
    print(unread);
    out.println();
  }

  private void print(List<Row> rows) {
    int names = rows.stream().mapToInt(r -> r.name.length()).max().orElse(0);
    int values = rows.stream().mapToInt(r -> r.value.length()).max().orElse(0);
    var format = "  %-" + width(names) + "s  %-" + width(values) + "s  %s%n";
    rows.forEach(r -> out.printf(format, r.name, r.value, r.from));
  }

  private static int width(int longest) {
    return Math.max(1, Math.min(WIDEST, longest));
  }

  private static String from(JsonNode field) {
    var from = new ArrayList<String>();
    field.path("from").forEach(value -> from.add(name(value) + ' ' + where(value)));
    if (!from.isEmpty()) {
      return String.join(" + ", from);
    }
    var because = field.path("because");
    return because.isMissingNode()
        ? "the map"
        : "the map, for %s at %s".formatted(name(because), at(because));
  }

  /** {@code DTM01-2}: the second component of the first element; {@code qty}: a column. */
  private static String name(JsonNode place) {
    var name = new StringBuilder(place.path("segment").asText());
    if (!name.toString().matches("[A-Z][A-Z0-9]{1,2}")) {
      return name.toString();
    }
    if (place.path("element").asInt() > 0) {
      name.append("%02d".formatted(place.path("element").asInt()));
    }
    if (place.path("component").asInt() > 0) {
      name.append('-').append(place.path("component").asInt());
    }
    return name.toString();
  }

  private static String where(JsonNode value) {
    long from = value.path("offset").asLong();
    long to = from + value.path("length").asLong() - 1;
    return "at %s, bytes %d-%d".formatted(at(value), from, to);
  }

  private static String at(JsonNode place) {
    long column = place.path("column").asLong();
    return place.path("line").asText() + (column > 0 ? ":" + column : "");
  }
}
