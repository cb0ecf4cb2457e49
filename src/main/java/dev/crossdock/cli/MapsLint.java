package dev.crossdock.cli;

import dev.crossdock.cli.cases.MapCases;
import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether every map can be made ready (statements, targets, code tables) and has its cases. */
final class MapsLint implements Lint {

  @Override
  public String name() {
    return "maps";
  }

  @Override
  public List<Finding> check(Home home) throws IOException {
    var findings = new ArrayList<>(home.maps().lint());
    findings.addAll(home.outboundMaps().lint());
    findings.addAll(home.fileOutboundMaps().lint());
    findings.addAll(MapCases.lint(home.mappings()));
    return findings;
  }
}
