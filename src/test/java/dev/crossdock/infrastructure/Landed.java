package dev.crossdock.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The migrations that were landed, in order, and the versions of the schema that were.
 *
 * @param hashes SHA-256 by file name
 * @param versions the version at each landing, such as {@code 17}; that of the newest migration
 *     where none was landed yet
 */
record Landed(Map<String, String> hashes, List<String> versions) {

  static final Path FILE = Path.of("src/test/resources/upgrade/landed.txt");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final String MARK = "# landed";

  static Landed read() throws IOException {
    var hashes = new LinkedHashMap<String, String>();
    var versions = new ArrayList<String>();
    String last = "";
    for (var line : Files.readAllLines(FILE)) {
      if (line.equals(MARK)) {
        versions.add(version(last));
      } else if (!line.startsWith("#")) {
        var parts = line.split(" +", 2);
        last = parts[1];
        hashes.put(last, parts[0]);
      }
    }
    if (versions.isEmpty()) {
      var names = List.copyOf(now().keySet());
      versions.add(version(names.get(names.size() - 1)));
    }
    return new Landed(hashes, versions);
  }

  /** The migrations as they are now, in order. */
  static Map<String, String> now() throws IOException {
    var now = new LinkedHashMap<String, String>();
    try (var files = Files.list(MIGRATIONS)) {
      var inOrder =
          files
              .sorted(
                  Comparator.comparingInt(
                      f -> Integer.parseInt(version(f.getFileName().toString()))))
              .toList();
      for (var file : inOrder) {
        now.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return now;
  }

  /** Appends what is new, as landed. */
  void release() throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(FILE));
    now()
        .forEach(
            (name, hash) -> {
              if (!hashes.containsKey(name)) {
                lines.add(hash + "  " + name);
              }
            });
    if (!lines.get(lines.size() - 1).equals(MARK)) {
      lines.add(MARK);
    }
    Files.write(FILE, lines);
  }

  private static String version(String file) {
    return file.substring(1, file.indexOf("__"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
