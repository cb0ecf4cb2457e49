package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.AgreementLookup;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplePartnersTest {

  @TempDir Path data;

  @Test
  void areCleanButForTheKeysThatAreNeverCommitted() throws IOException {
    assertThat(load(new YamlPartnersFixture(data)))
        .allMatch(f -> f.code() == ConfigurationCode.PARTNER_KEY_MISSING);
  }

  @Test
  void letNobodyInWhileTheirKeysAreMissing() throws IOException {
    var fixture = new YamlPartnersFixture(data);
    load(fixture);

    assertThat(fixture.partners().all())
        .hasSize(8)
        .allSatisfy(p -> assertThat(p.channels()).noneMatch(c -> c.isOpen()));
  }

  @Test
  void areFoundByWhatStandsInEnvelopes() throws IOException {
    var fixture = new YamlPartnersFixture(data);
    load(fixture);
    var partners = fixture.partners();
    var alder = partners.bySender(Identifier.x12("ZZ", "ALDERFOODS     ")).orElseThrow();

    assertThat(alder.id()).isEqualTo("alder");
    assertThat(partners.agreement(alder, "x12", "850", "004010VICS", Usage.TEST))
        .isInstanceOfSatisfying(
            AgreementLookup.Found.class,
            found -> assertThat(found.agreement().id()).isEqualTo("orders-test"));
    assertThat(partners.agreement(alder, "x12", "855", "004010", Usage.TEST))
        .isInstanceOf(AgreementLookup.None.class);
    assertThat(partners.bySender(Identifier.edifact("14", "9506000200019", "SUB")))
        .hasValueSatisfying(p -> assertThat(p.id()).isEqualTo("birke"));
    assertThat(partners.bySender(Identifier.edifact(null, "9506000200019", null))).isEmpty();
    assertThat(partners.company().isKnownAs(Identifier.edifact("14", "9506000134529", null)))
        .isTrue();
  }

  @Test
  void chooseTheAgreementOfAFileWithoutEnvelopeByItsName() throws IOException {
    var fixture = new YamlPartnersFixture(data);
    load(fixture);
    var cedar = fixture.partners().byId("cedar").orElseThrow();

    assertThat(fixture.partners().agreementsForFile(cedar, "test_7.csv").stream().findFirst())
        .hasValueSatisfying(a -> assertThat(a.usage()).isEqualTo(Usage.TEST));
    assertThat(fixture.partners().agreementsForFile(cedar, null).stream().findFirst())
        .hasValueSatisfying(a -> assertThat(a.usage()).isEqualTo(Usage.PRODUCTION));
  }

  private static java.util.List<Finding> load(YamlPartnersFixture fixture) throws IOException {
    return fixture.from(Path.of("partners"), Map.of()).reload();
  }
}
