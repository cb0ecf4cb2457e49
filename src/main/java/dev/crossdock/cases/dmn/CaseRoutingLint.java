package dev.crossdock.cases.dmn;

import dev.crossdock.cases.CaseKind;
import dev.crossdock.cases.CaseRouting.Facts;
import dev.crossdock.cases.dmn.RoutingTable.BrokenTable;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the routing table before it takes effect. */
public final class CaseRoutingLint {
  private static final Pattern TEXT = Pattern.compile("<text>([^<]*)</text>");
  private static final List<String> SOURCES =
      List.of("receive", "read", "accept", "deliver", "acknowledge");

  private CaseRoutingLint() {}

  /** Everything wrong with the file; empty when it answers for every code, stage and usage. */
  public static List<String> check(Path file) {
    try {
      var table = RoutingTable.parse(file);
      var problems = new LinkedHashSet<String>();
      for (var code : codes(file)) {
        for (var source : SOURCES) {
          for (var kind : CaseKind.values()) {
            check(table, facts(code, source, kind), problems);
          }
        }
      }
      return List.copyOf(problems);
    } catch (BrokenTable e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The codes to ask for: those that the table names, and one of each severity for all others. A
   * table that computes with codes is asked for each.
   */
  private static List<Code> codes(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new BrokenTable("It can't be read: " + e.getMessage(), e);
    }
    var computed = TEXT.matcher(text).results().anyMatch(entry -> entry.group(1).contains("("));
    var others = EnumSet.noneOf(Severity.class);
    return Codes.all().stream()
        .filter(
            code -> computed || text.contains('"' + code.id() + '"') || others.add(code.severity()))
        .toList();
  }

  private static Facts facts(Code code, String source, CaseKind kind) {
    var severity = code.severity().name().toLowerCase(Locale.ROOT);
    return new Facts(code.id(), kind.id(), source, severity, "order", "x", "production", null);
  }

  private static void check(RoutingTable table, Facts facts, Set<String> problems) {
    try {
      table.evaluate(facts);
    } catch (BrokenTable e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }
}
