package dev.crossdock.system;

import dev.crossdock.config.ApiKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A home of its own for a hub under test: the project's files, with the ERP's address in them. */
final class TestHome {

  private final Path root;
  private final String apiKey;

  private TestHome(Path root, String apiKey) {
    this.root = root;
    this.apiKey = apiKey;
  }

  /** Below {@code folder}: {@code home} and the keys in {@code data}. */
  static TestHome create(Path folder, String erpUrl) {
    try {
      var root = folder.resolve("home");
      for (var part : List.of("routes", "mappings", "rules", "canonical-schemas", "partners")) {
        copy(Path.of(part), root.resolve(part));
      }
      Files.writeString(root.resolve("partners/company.yaml"), company(erpUrl));
      var key = ApiKeys.generate();
      var keys = Files.createDirectories(folder.resolve("data/keys"));
      Files.writeString(keys.resolve("alder.api-key-hash"), ApiKeys.hash(key).toString());
      return new TestHome(root, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String company(String erpUrl) {
    return """
    name: Example Distribution
    identifiers:
      - { scheme: x12, qualifier: ZZ, id: EXAMPLEDIST }
      - { scheme: edifact, qualifier: "14", id: "9506000134529" }
      - { scheme: gln, id: "9506000134529" }
    targets:
      erp-orders:
        template: deliver-to-http
        usages: [production]
        dedupes: true
        retry: { attempts: 50, firstDelay: 1s, factor: 1, maxDelay: 1s, jitter: 0.2 }
        parameters:
          url: %s
      erp-orders-test:
        template: deliver-to-http
        usages: [test]
        dedupes: true
        parameters:
          url: %s
      erp-rush-orders-test:
        template: deliver-to-http
        usages: [test]
        dedupes: true
        parameters:
          url: %s
    """
        .formatted(erpUrl, erpUrl, erpUrl);
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

  Path root() {
    return root;
  }

  /** The key that alder sends files with. */
  String apiKey() {
    return apiKey;
  }
}
