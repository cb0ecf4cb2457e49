package dev.crossdock.cli.examples;

import dev.crossdock.reference.CrossReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;

/**
 * One example of a map: the folder {@code <map>.examples/<example>} with a file {@code input.*},
 * and with {@code expected.json} ({@code expected.edi} of an outbound map), {@code
 * expected-violations.json} or both.
 *
 * @param map id of the map
 * @param folder where it lies
 */
public record MapExample(String map, Path folder) {

  /** What the folder of a map's examples ends in. */
  static final String EXAMPLES = ".examples";

  /** What the id of a map that writes ends in, in the names of examples. */
  static final String WRITE = ".write";

  /** Name of the example within its map. */
  String name() {
    return String.valueOf(folder.getFileName());
  }

  /** How a person names the example: {@code x12/004010/850/full}. */
  public String id() {
    return map + '/' + name();
  }

  /** The file to be mapped. Throws {@link IOException} where there is none, or more than one. */
  Path input() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var inputs = files.filter(f -> String.valueOf(f.getFileName()).startsWith("input.")).toList();
      if (inputs.size() != 1) {
        throw new IOException(folder + " needs one file input.*, it has " + inputs.size());
      }
      return inputs.get(0);
    }
  }

  /** Whether its map writes. */
  boolean isOutbound() {
    return map.endsWith(WRITE);
  }

  /** Id of the map without what says that it writes. */
  String mapId() {
    return isOutbound() ? map.substring(0, map.length() - WRITE.length()) : map;
  }

  /** What its documents are to be. */
  Path expected() {
    if (!isOutbound()) {
      return folder.resolve("expected.json");
    }
    var standard = map.substring(0, Math.max(0, map.indexOf('/')));
    return folder.resolve(
        switch (standard) {
          case "ubl", "xml" -> "expected.xml";
          case "csv", "fixed" -> "expected.txt";
          default -> "expected.edi";
        });
  }

  /** Whether it says what is to come of it. */
  boolean expectsSomething() {
    return Files.exists(expected()) || Files.exists(expectedViolations());
  }

  /**
   * Those it has in a folder {@code cross-references}: {@code items.csv} and so on, and a file
   * {@code fields} with a line such as {@code items buyer seller} for each.
   */
  CrossReferences crossReferences() throws IOException {
    var files = new HashMap<String, byte[]>();
    var lists = folder.resolve("cross-references");
    if (Files.isDirectory(lists)) {
      try (Stream<Path> found = Files.list(lists)) {
        for (var file : found.toList()) {
          files.put("cross-references/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
    return CrossReferences.among(files);
  }

  /** What is to be found wrong. */
  Path expectedViolations() {
    return folder.resolve("expected-violations.json");
  }
}
