package dev.crossdock.cli.examples;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples below a {@code mappings} folder. */
public final class MapExamples {

  /** Examples that a map must have. */
  static final int ENOUGH = 2;

  private static final String YAML = ".yaml";
  private static final List<String> MAPS = List.of(".map.yaml", ".write.yaml");

  private MapExamples() {}

  /** All examples, by map and name. */
  public static List<MapExample> find(Path mappings) throws IOException {
    var examples = new ArrayList<MapExample>();
    for (var folder : walk(mappings)) {
      var name = name(mappings, folder);
      if (Files.isDirectory(folder) && name.endsWith(MapExample.EXAMPLES)) {
        var map = name.substring(0, name.length() - MapExample.EXAMPLES.length());
        try (Stream<Path> inside = Files.list(folder)) {
          inside
              .filter(Files::isDirectory)
              .sorted()
              .forEach(one -> examples.add(new MapExample(map, one)));
        }
      }
    }
    return examples;
  }

  /** Maps that too few examples prove, and examples of maps that are not there. */
  public static List<Finding> lint(Path mappings) throws IOException {
    var findings = new ArrayList<Finding>();
    var examples = find(mappings);
    for (var file : walk(mappings)) {
      var name = name(mappings, file);
      if (MAPS.stream().anyMatch(name::endsWith)) {
        var map = id(name);
        long count = examples.stream().filter(c -> c.map().equals(map)).count();
        if (count < ENOUGH) {
          findings.add(
              finding(
                  name, "It has %d of %d examples in %s.examples/.".formatted(count, ENOUGH, map)));
        }
      }
    }
    for (var one : examples) {
      if (MAPS.stream().noneMatch(end -> isMap(mappings, one.map(), end))) {
        findings.add(finding(one.id(), "There is no map " + one.map() + '.'));
      } else if (!one.expectsSomething()) {
        findings.add(
            finding(one.id(), "The example expects nothing; test-maps --update writes it."));
      }
    }
    return findings;
  }

  /** {@code x12/004010/855} for what reads it, {@code x12/004010/855.write} for what writes it. */
  private static String id(String file) {
    return file.substring(0, file.length() - YAML.length()).replaceFirst("\\.map$", "");
  }

  private static boolean isMap(Path mappings, String map, String end) {
    boolean writes = end.equals(".write.yaml");
    return Files.exists(mappings.resolve(map + (writes ? YAML : end)));
  }

  private static Finding finding(String file, String message) {
    return Finding.of(MappingCode.MAP_UNPROVEN, "mappings/" + file, 0, 0, message);
  }

  private static String name(Path mappings, Path file) {
    return mappings.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> walk(Path mappings) throws IOException {
    if (!Files.isDirectory(mappings)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(mappings)) {
      return files.sorted().toList();
    }
  }
}
