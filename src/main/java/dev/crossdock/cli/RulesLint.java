package dev.crossdock.cli;

import dev.crossdock.cases.dmn.CaseRoutingLint;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.List;

/** Whether the decision table has an owner for every code. */
final class RulesLint implements Lint {

  private static final String FILE = "rules/case-routing.dmn";

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String folder() {
    return "rules";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) {
    return CaseRoutingLint.check(home.path().resolve(FILE)).stream()
        .map(problem -> Finding.of(ConfigurationCode.ROUTING_UNSOUND, FILE, 0, 0, problem))
        .toList();
  }
}
