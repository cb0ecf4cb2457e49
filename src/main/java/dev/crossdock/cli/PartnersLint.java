package dev.crossdock.cli;

import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.List;

/** Whether every partner file is sound. */
final class PartnersLint implements Lint {

  @Override
  public String name() {
    return "partners";
  }

  @Override
  public String folder() {
    return "partners";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) throws IOException {
    return home.partnerFindings();
  }
}
