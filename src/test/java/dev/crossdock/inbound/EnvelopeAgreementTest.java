package dev.crossdock.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.config.yaml.KnownMaps;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which agreement says how an interchange as a whole is answered. */
class EnvelopeAgreementTest {
  private static final String PARTNER =
      """
      id: harbor
      name: Harbor
      identifiers: [{ scheme: x12, qualifier: ZZ, id: HARBOR }]
      channels: {}
      agreements:
        tests: { document: order, usage: test, format: x12/850/004010 }
        orders: { document: order, usage: production, format: x12/850/004010, targets: [erp-orders] }
        invoices: { document: invoice, usage: production, format: x12/810/004010, targets: [erp-orders] }
      """;

  @TempDir Path home;
  private Partner harbor;

  @BeforeEach
  void aPartnerWithSeveralAgreements() throws IOException {
    var folder = Files.createDirectory(home.resolve("partners"));
    Files.copy(Path.of("partners/company.yaml"), folder.resolve("company.yaml"));
    Files.writeString(folder.resolve("harbor.yaml"), PARTNER);
    var partners =
        new YamlPartners(
            new PartnerFiles(
                folder,
                new References(home, home, Map.of()),
                KnownMaps.below(Path.of("mappings")),
                DocumentFields.below(Path.of("canonical-schemas"))));
    assertThat(partners.reload()).noneMatch(Finding::isError);
    harbor = partners.byId("harbor").orElseThrow();
  }

  @Test
  void isThatOfADocumentInIt() throws IOException {
    assertThat(agreement(interchange("810", 'P'))).isEqualTo("invoices");
    assertThat(agreement(interchange("850", 'P'))).isEqualTo("orders");
    assertThat(agreement(interchange("850", 'T'))).isEqualTo("tests");
  }

  @Test
  void isThatOfItsUsageWhereNoneIsForADocumentInIt() throws IOException {
    assertThat(agreement(interchange("846", 'T'))).isEqualTo("tests");
    assertThat(agreement(interchange("846", 'P'))).isEqualTo("orders");
  }

  private String agreement(Interchange found) {
    return EnvelopeValidation.agreement(harbor, found).map(Agreement::id).orElse("none");
  }

  private static Interchange interchange(String message, char usage) throws IOException {
    var text = Samples.x12(Samples.transactionSet(message, "0001", Samples.ORDER_850));
    return Samples.frame(text.replace("*0*P*>", "*0*" + usage + "*>")).interchanges().get(0);
  }
}
