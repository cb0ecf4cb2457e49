package dev.crossdock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A set of states is written once; statements that need it name it. */
class StateSetsTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/crossdock");

  /**
   * Reconciliation counts by itself what the others say; a backup is noted in the tables of its
   * release.
   */
  private static final List<String> BY_THEMSELVES = List.of("reconciliation/jdbc", "backup/jdbc");

  private static final Pattern SET =
      Pattern.compile("\\(('[a-z]+(?:-[a-z]+)*'(?:,\\s*'[a-z]+(?:-[a-z]+)*')+)\\)");

  @Test
  void eachIsWrittenOnce() throws IOException {
    var written = new TreeMap<String, List<String>>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        var name = SOURCES.relativize(file).toString();
        if (BY_THEMSELVES.stream().noneMatch(name::startsWith)) {
          sets(Files.readString(file), name, written);
        }
      }
    }

    assertThat(written).isNotEmpty();
    assertThat(written.values()).allSatisfy(places -> assertThat(places).hasSize(1));
  }

  @Test
  void seesTheSameSetInAnotherOrder() {
    var written = new TreeMap<String, List<String>>();
    sets("state in ('read', 'in-doubt') or state in ('in-doubt',\n 'read')", "a", written);

    assertThat(written).containsOnly(Map.entry("'in-doubt', 'read'", List.of("a", "a")));
  }

  private static void sets(String source, String name, Map<String, List<String>> written) {
    SET.matcher(source)
        .results()
        .map(set -> Arrays.stream(set.group(1).split(",")).map(String::strip))
        .map(states -> states.sorted().collect(Collectors.joining(", ")))
        .forEach(set -> written.computeIfAbsent(set, s -> new ArrayList<>()).add(name));
  }
}
