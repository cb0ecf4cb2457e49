package dev.crossdock.lab.drill;

import dev.crossdock.lab.demo.DemoKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** The files that the drilled hubs run by: the routes, maps and rules of this one, one partner. */
record DrillHome(Path root, String apiKey) {

  private static final List<String> PARTS =
      List.of("routes", "mappings", "rules", "canonical-schemas");

  static DrillHome create(Path home, Path folder, String target)
      throws IOException, GeneralSecurityException {
    var root = folder.resolve("home");
    for (var part : PARTS) {
      copy(home.resolve(part), root.resolve(part));
    }
    var keys = folder.resolve("keys");
    var partners = Files.createDirectories(root.resolve("partners"));
    for (var name : List.of("company", "drill")) {
      Files.writeString(
          partners.resolve(name + ".yaml"),
          resource("/drill/" + name + ".yaml")
              .replace("${TARGET}", target)
              .replace("${KEYS}", keys.toString()));
    }
    return new DrillHome(root, DemoKeys.of(keys, "drill").apiKey());
  }

  private static String resource(String name) throws IOException {
    try (var in = DrillHome.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
