package dev.crossdock.cli;

import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.util.List;

/** Whether every map can be made ready: statements, targets, code tables. */
final class MapsLint implements Lint {

  @Override
  public String name() {
    return "maps";
  }

  @Override
  public List<Finding> check(Home home) throws IOException {
    return home.maps().lint();
  }
}
