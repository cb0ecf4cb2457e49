package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of partner files that a test writes, and what is made of it. */
final class YamlPartnersFixture {

  static final String COMPANY =
      """
      name: We
      identifiers: [{scheme: x12, qualifier: ZZ, id: WE}]
      targets:
        erp: {template: deliver-to-jms, dedupes: true, parameters: {queue: q}}
        erp-test: {template: deliver-to-jms, usages: [test], dedupes: true}
      """;

  private final Path home;
  private YamlPartners partners;

  YamlPartnersFixture(Path home) {
    this.home = home;
    this.partners = from(home.resolve("partners"), Map.of());
  }

  YamlPartners from(Path folder, Map<String, String> environment) {
    partners =
        new YamlPartners(
            new PartnerFiles(
                folder,
                new References(home, home.resolve("data"), environment),
                map -> !map.contains("nowhere"),
                DocumentFields.below(Path.of("canonical-schemas"))));
    return partners;
  }

  YamlPartners partners() {
    return partners;
  }

  YamlPartnersFixture file(String path, String text) {
    try {
      var file = home.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  YamlPartnersFixture company() {
    return file("partners/company.yaml", COMPANY);
  }

  /** A sound partner with one agreement; {@code more} is appended. */
  YamlPartnersFixture partner(String id, String x12, String more) {
    return file("partners/" + id + ".yaml", sound(id, x12) + more);
  }

  static String sound(String id, String x12) {
    return """
    id: %s
    name: Partner
    identifiers: [{scheme: x12, qualifier: ZZ, id: %s}]
    channels:
      sftp: {kind: sftp, publicKeys: ["file:${data}/keys/%s.pub"]}
    agreements:
      orders:
        document: order
        usage: production
        format: x12/850/004010
        targets: [erp]
        acknowledge: {with: "997", through: sftp}
    """
        .formatted(id, x12, id);
  }
}
