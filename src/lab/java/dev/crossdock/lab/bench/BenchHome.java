package dev.crossdock.lab.bench;

import dev.crossdock.lab.demo.DemoKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** A home for the measured hub: the routes and maps of this one, two partners and one queue. */
record BenchHome(Path root, Path data) {

  private static final List<String> PARTS =
      List.of("routes", "mappings", "rules", "canonical-schemas");

  static BenchHome create(Path home, Path folder) throws IOException {
    var root = folder.resolve("home");
    for (var part : PARTS) {
      copy(home.resolve(part), root.resolve(part));
    }
    var partners = Files.createDirectories(root.resolve("partners"));
    for (var name : List.of("company", "bench-x12", "bench-edifact")) {
      try (var in = resource("/bench/" + name + ".yaml")) {
        Files.copy(in, partners.resolve(name + ".yaml"));
      }
    }
    return new BenchHome(root, Files.createDirectories(folder.resolve("data")));
  }

  private static InputStream resource(String name) {
    var in = BenchHome.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing");
    }
    return in;
  }

  /** The partner's keys, made when they are not there. */
  DemoKeys keys(BenchStandard standard) throws IOException, GeneralSecurityException {
    return DemoKeys.of(data.resolve("keys"), standard.partner());
  }

  /** Where the hub puts the partner's acknowledgements. */
  Path outbox(BenchStandard standard) {
    return data.resolve("sftp/home").resolve(standard.partner()).resolve("outbox");
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
