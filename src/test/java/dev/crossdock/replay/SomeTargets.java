package dev.crossdock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Partners;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Targets that drop repeats, can be asked, or can do neither; and a partner's channel. */
public final class SomeTargets {

  private SomeTargets() {}

  public static Partners in(Path home) {
    try {
      var folder = Files.createDirectories(home.resolve("partners"));
      Files.writeString(
          folder.resolve("company.yaml"),
          """
          name: We
          identifiers: [{scheme: x12, qualifier: ZZ, id: WE}]
          targets:
            dropping: {template: deliver-to-jms, dedupes: true, parameters: {queue: q}}
            asked:
              template: deliver-to-http
              dedupes: false
              lookup: "http://localhost/orders/{key}"
              parameters: {url: "http://localhost/orders"}
            forgetful:
              template: deliver-to-http
              dedupes: false
              parameters: {url: "http://localhost/orders"}
            trials: {template: deliver-to-jms, usages: [test], dedupes: true}
          """);
      Files.writeString(
          folder.resolve("acme.yaml"),
          """
          id: acme
          name: Acme
          identifiers: [{scheme: x12, qualifier: ZZ, id: ACME}]
          channels:
            http: {kind: http, apiKeys: ["file:${data}/keys/acme.api-key-hash"]}
          agreements:
            orders:
              document: order
              usage: production
              format: x12/850/004010
              targets: [dropping]
              acknowledge: {with: none}
          """);
      var partners =
          new YamlPartners(
              new PartnerFiles(
                  folder,
                  new References(home, home.resolve("data"), Map.of()),
                  map -> true,
                  DocumentFields.below(Path.of("canonical-schemas"))));
      assertThat(partners.reload()).filteredOn(f -> f.isError()).isEmpty();
      return partners;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
