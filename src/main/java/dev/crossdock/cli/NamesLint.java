package dev.crossdock.cli;

import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a file has an ending that nobody reads, such as {@code .yml}. */
final class NamesLint implements Lint {

  @Override
  public String name() {
    return "names";
  }

  @Override
  public String folder() {
    return "";
  }

  @Override
  public List<Finding> check(Home home, LintScope scope) throws IOException {
    var findings = new ArrayList<Finding>();
    for (var folder : LintScope.FOLDERS.stream().sorted().toList()) {
      var root = home.path().resolve(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (var files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> home.path().relativize(file).toString())
            .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".yml"))
            .sorted()
            .forEach(
                name ->
                    findings.add(
                        Finding.of(
                            ConfigurationCode.CONFIGURATION_FILE_IGNORED,
                            name,
                            0,
                            0,
                            "The hub does not read files that end with .yml.")));
      }
    }
    return findings;
  }
}
