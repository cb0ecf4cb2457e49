package dev.crossdock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Shows an inspection to a person. */
final class InspectionText {

  private final PrintWriter out;
  private final String file;

  InspectionText(PrintWriter out, String file) {
    this.out = out;
    this.file = file;
  }

  void print(Inspection inspection) {
    var report = inspection.report();
    out.printf(
        "%s: %s, %s bytes, %s%n",
        file, format(report), report.get("size"), documents(report.getOrDefault("documents", 0)));
    for (var entry : maps(report, "files")) {
      out.printf("  %s: %s, %s bytes%n", entry.get("name"), entry.get("format"), entry.get("size"));
    }
    inspection.interchanges().forEach(this::interchange);
    if (inspection.violations().isEmpty()) {
      out.println("Nothing is wrong with the envelope.");
    } else {
      new ViolationPrinter(out, file, false).print(inspection.violations());
    }
  }

  private static String format(Map<String, Object> report) {
    var message = report.get("message");
    return String.valueOf(report.get("format"))
        + (message == null ? "" : " " + message + ", read by " + report.get("map"));
  }

  private void interchange(Map<String, Object> fields) {
    out.printf(
        "Interchange %s: %s %s, from %s to %s, %s, control number %s, dated %s %s%n",
        fields.get("no"),
        fields.get("standard"),
        fields.get("version"),
        fields.get("sender"),
        fields.get("receiver"),
        fields.get("usage"),
        fields.get("controlNumber"),
        fields.get("date"),
        fields.get("time"));
    says(fields, "  ");
    for (var group : maps(fields, "groups")) {
      out.printf(
          "  Group %s: %s %s, from %s to %s, control number %s, %s%n",
          group.get("no"),
          group.get("functionalId"),
          group.get("version"),
          group.get("sender"),
          group.get("receiver"),
          group.get("controlNumber"),
          documents(group.getOrDefault("documentCount", 0)));
    }
    for (var document : maps(fields, "documents")) {
      out.printf(
          "    %s. %s %s, control number %s, %s segments, line %s, bytes %s to %s%n",
          document.get("no"),
          document.get("message"),
          document.get("version"),
          document.get("controlNumber"),
          document.get("segments"),
          document.get("line"),
          document.get("from"),
          document.get("to"));
      says(document, "       ");
    }
  }

  private void says(Map<String, Object> fields, String margin) {
    if (fields.get("says") instanceof List<?> lines) {
      lines.forEach(line -> out.println(margin + line));
    }
  }

  private static String documents(Object count) {
    return switch (count.toString()) {
      case "0" -> "no documents";
      case "1" -> "1 document";
      default -> count + " documents";
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> fields, String name) {
    return (List<Map<String, Object>>) fields.getOrDefault(name, List.of());
  }
}
