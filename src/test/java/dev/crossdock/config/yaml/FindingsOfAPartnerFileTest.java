package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is wrong with a partner file is told at once, in words, with what may be meant. */
class FindingsOfAPartnerFileTest {

  private static final String BAD =
      """
      id: acme
      name: Acme
      identifers: [{scheme: x12, qualifier: ZZ, id: ACME}]
      channels:
        sftp: {kind: stfp, publicKeys: [file:x]}
        Bad_Name: {kind: http, apiKeys: [file:y]}
        both: {kind: http, publicKeys: [file:z], apiKeys: [file:y]}
      agreements:
        misspelt:
          document: ordr
          usage: production
          format: x12/850/004010
          charsett: utf-8
          duplicateWindow: 3 days
          targets: [erp-tst]
        without-a-map:
          document: order
          usage: production
          format: x12/851/004010
          targets: erp
          acknowledge: {with: "997", through: sftpp}
      """;

  @TempDir Path home;

  @Test
  void everythingIsToldAtOnce() throws IOException {
    assertThat(findings(BAD))
        .extracting(finding -> finding.line() + ": " + finding.message())
        .contains(
            "3: identifers: there is no field 'identifers' here. Near it: identifiers.",
            "5: channels.sftp.kind: 'stfp' is not one of sftp, http, route. Near it: sftp.",
            "6: channels.Bad_Name: An id is of small letters and digits, with single hyphens"
                + " between.",
            "7: channels.both.publicKeys: A channel of kind http has apiKeys, not publicKeys or"
                + " temporaryNames.",
            "13: agreements.misspelt.charsett: there is no field 'charsett' here. Near it:"
                + " charset.",
            "15: there is no target 'erp-tst' in company.yaml. Near it: erp-test.",
            "19: there is no map for x12 851 below mappings/x12. Near it: 850.",
            "20: agreements.without-a-map.targets: this is a text where a list is expected.",
            "21: there is no channel 'sftpp' here. Near it: sftp.")
        .anyMatch(told -> told.startsWith("10: ") && told.contains("Near it: order."))
        .anyMatch(told -> told.startsWith("14: ") && told.contains("write it like 30m or 2d"));
  }

  @Test
  void noMessageShowsAPatternOrAPathOfTheSchema() throws IOException {
    assertThat(findings(BAD))
        .extracting(Finding::message)
        .noneMatch(
            message -> message.matches(".*(\\^\\[|regex|pattern|\\$schema|#/|schema\\.json).*"));
  }

  private Iterable<Finding> findings(String partner) throws IOException {
    var fixture = new YamlPartnersFixture(home).company().file("partners/acme.yaml", partner);
    fixture.file("mappings/x12/004010/850.map.yaml", "document: order");
    return new YamlPartners(
            new PartnerFiles(
                home.resolve("partners"),
                new References(home, home.resolve("data"), Map.of()),
                KnownMaps.below(home.resolve("mappings")),
                DocumentFields.below(Path.of("canonical-schemas"))))
        .reload();
  }
}
