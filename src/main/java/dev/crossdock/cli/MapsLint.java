package dev.crossdock.cli;

import dev.crossdock.cli.examples.MapExamples;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether every map can be made ready (statements, targets, code tables) and has its examples. */
final class MapsLint implements Lint {

  @Override
  public String name() {
    return "maps";
  }

  @Override
  public String folder() {
    return "mappings";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) throws IOException {
    var findings = new ArrayList<>(home.maps().lint(scope::concernsMap));
    findings.addAll(home.outboundMaps().lint(scope::concernsMap));
    findings.addAll(home.fileOutboundMaps().lint(scope::concernsMap));
    findings.addAll(MapExamples.lint(home.mappings()));
    return findings;
  }
}
