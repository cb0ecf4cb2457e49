package dev.crossdock.cases.dmn;

import dev.crossdock.cases.CaseKind;
import dev.crossdock.cases.CaseRouting.Facts;
import dev.crossdock.cases.dmn.RoutingTable.BrokenTable;
import dev.crossdock.fault.Code;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the routing table before it takes effect. */
public final class CaseRoutingLint {
  private static final List<String> SOURCES =
      List.of("receive", "read", "accept", "deliver", "acknowledge");

  private CaseRoutingLint() {}

  /** Everything wrong with the file; empty when it answers for every code, stage and usage. */
  public static List<String> check(Path file) {
    try {
      var table = RoutingTable.parse(file);
      var problems = new LinkedHashSet<String>();
      for (var code : Code.values()) {
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
