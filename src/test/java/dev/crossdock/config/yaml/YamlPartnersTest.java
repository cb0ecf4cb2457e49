package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.ApiKeys;
import dev.crossdock.config.Identifier;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.reference.CrossReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPartnersTest {

  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGOgRUVkRhXpE6lZb5ApVPMqkyLPxBvTSgcMbfxuBq7w test";

  @TempDir Path home;
  private YamlPartnersFixture fixture;

  @BeforeEach
  void aCompany() {
    fixture = new YamlPartnersFixture(home).company();
  }

  @Test
  void keepsTheLastGoodVersionOfAFileThatIsBroken() throws IOException {
    fixture.partner("acme", "ACME", "").partner("best", "BEST", "");
    reload();
    fixture.file("partners/acme.yaml", "id: acme\nname: [oops\n").partner("best", "BESTER", "");

    var findings = errors();

    assertThat(findings).singleElement().satisfies(f -> assertThat(f.line()).isEqualTo(3));
    assertThat(findings.get(0).file()).isEqualTo("partners/acme.yaml");
    assertThat(fixture.partners().bySender(Identifier.x12("ZZ", "ACME"))).isPresent();
    assertThat(fixture.partners().bySender(Identifier.x12("ZZ", "BESTER"))).isPresent();
  }

  @Test
  void aChangedCrossReferenceIsTakenOverAndABrokenOneIsNot() throws IOException {
    fixture
        .partner("acme", "ACME", "crossReferences: {items: {theirs: buyer, ours: seller}}\n")
        .file("partners/acme/items.csv", "theirs,ours\nA,1\n");
    assertThat(errors()).isEmpty();
    var first = crossReferences();
    fixture.file("partners/acme/items.csv", "theirs,ours\nA,2\n");
    assertThat(errors()).isEmpty();
    var second = crossReferences();
    assertThat(second).isNotEqualTo(first);

    fixture.file("partners/acme/items.csv", "theirs,ours,from\nA,2,\nA,3,2026-01-01\n");
    assertThat(errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(ConfigurationCode.CROSS_REFERENCE_INVALID);
              assertThat(f.file()).isEqualTo("partners/acme/items.csv");
              assertThat(f.line()).isEqualTo(3);
            });
    assertThat(crossReferences()).isEqualTo(second);

    Files.delete(home.resolve("partners/acme/items.csv"));
    assertThat(errors())
        .extracting(Finding::code)
        .containsExactly(ConfigurationCode.PARTNER_REFERENCE_UNKNOWN);
    assertThat(crossReferences()).isEqualTo(second);
  }

  private CrossReferences crossReferences() {
    return fixture.partners().byId("acme").orElseThrow().crossReferences();
  }

  @Test
  void forgetsAPartnerWhoseFileIsGone() throws IOException {
    fixture.partner("acme", "ACME", "");
    reload();
    Files.delete(home.resolve("partners/acme.yaml"));
    reload();

    assertThat(fixture.partners().all()).isEmpty();
  }

  @Test
  void refusesACompanyThatDropsATargetInUse() throws IOException {
    fixture.partner("acme", "ACME", "");
    reload();
    fixture.file("partners/company.yaml", YamlPartnersFixture.COMPANY.replace("erp:", "other:"));

    assertThat(errors())
        .extracting(Finding::code)
        .contains(ConfigurationCode.PARTNER_REFERENCE_UNKNOWN);
    assertThat(fixture.partners().target("erp")).isPresent();
    assertThat(fixture.partners().byId("acme")).isPresent();
  }

  @Test
  void leavesAnIdentifierToWhoHadItFirst() throws IOException {
    fixture.partner("best", "SAME", "");
    reload();
    fixture.partner("acme", "SAME", "");

    assertThat(errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(ConfigurationCode.PARTNER_DOUBLE);
              assertThat(f.file()).isEqualTo("partners/acme.yaml");
              assertThat(f.line()).isEqualTo(3);
            });
    assertThat(fixture.partners().bySender(Identifier.x12("ZZ", "SAME")).orElseThrow().id())
        .isEqualTo("best");
  }

  @Test
  void opensAChannelOnlyOnceItsKeyIsThere() throws IOException {
    fixture.partner("acme", "ACME", "");
    assertThat(reload())
        .extracting(Finding::code)
        .containsExactly(ConfigurationCode.PARTNER_KEY_MISSING);
    assertThat(fixture.partners().byId("acme").orElseThrow().sftp().orElseThrow().isOpen())
        .isFalse();

    fixture.file("data/keys/acme.pub", "# key\n" + KEY + "\n");
    assertThat(reload()).isEmpty();
    assertThat(fixture.partners().byId("acme").orElseThrow().sftp().orElseThrow().publicKeys())
        .containsExactly(KEY);
  }

  @Test
  void knowsAPartnerByItsApiKey() throws IOException {
    var key = ApiKeys.generate();
    fixture.file(
        "partners/acme.yaml",
        YamlPartnersFixture.sound("acme", "ACME")
            .replace("channels:\n", "channels:\n  http: {kind: http, apiKeys: [\"env:ACME\"]}\n"));
    fixture.from(home.resolve("partners"), Map.of("ACME", ApiKeys.hash(key).toString())).reload();

    assertThat(fixture.partners().byApiKey(key))
        .hasValueSatisfying(c -> assertThat(c.channel().name()).isEqualTo("http"));
    assertThat(fixture.partners().byApiKey(ApiKeys.generate())).isEmpty();
    assertThat(fixture.partners().byApiKey("")).isEmpty();
    assertThat(fixture.partners().target("partner:acme/http")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: Partner            | nam: Partner                  | PARTNER_FIELD_INVALID     | 2",
        "targets: [erp]           | targets: [crm]                | PARTNER_REFERENCE_UNKNOWN | 11",
        "targets: [erp]           | targets: [erp-test]           | PARTNER_FIELD_INVALID     | 11",
        "through: sftp            | through: mail                 | PARTNER_REFERENCE_UNKNOWN | 12",
        "usage: production        | usage: trial                  | PARTNER_FIELD_INVALID     | 9",
        "targets: [erp]           | map: nowhere                  | PARTNER_REFERENCE_UNKNOWN | 11",
        "targets: [erp]           | charset: KLINGON              | PARTNER_REFERENCE_UNKNOWN | 11",
        "targets: [erp]           | severities: {no-code: error}  | PARTNER_REFERENCE_UNKNOWN | 11",
        "with: \"997\"            | with: CONTRL                  | PARTNER_FIELD_INVALID     | 12",
        "with: \"997\"            | with: \"999\"                 | PARTNER_FIELD_INVALID     | 12",
        "with: \"997\"            | with: \"997\", advice: APERAK | PARTNER_FIELD_INVALID | 12",
        "id: ACME                 | id: 0123                      | OK                        | 0",
        "id: ACME                 | id: 123                       | PARTNER_FIELD_INVALID     | 3",
        "name: Partner            | id: acme                      | PARTNER_FILE_BROKEN       | 2",
        "file:${data}/keys/acme.pub | ssh-rsa AAAA                | PARTNER_KEY_INVALID       | 5",
        "scheme: x12, qualifier: ZZ, id: ACME | scheme: gln, id: \"9506000134520\" |"
            + " PARTNER_CHECK_DIGIT_WRONG | 3",
        "id: acme                 | id: other                     | PARTNER_FIELD_INVALID     | 1"
      })
  void saysWhichLineIsWrong(String sound, String broken, String code, int line) throws IOException {
    fixture.file(
        "partners/acme.yaml", YamlPartnersFixture.sound("acme", "ACME").replace(sound, broken));

    var errors = errors();

    if (code.equals("OK")) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors)
          .anySatisfy(
              f -> {
                assertThat(f.code().name()).isEqualTo(code);
                assertThat(f.line()).isEqualTo(line);
                assertThat(f.toString()).startsWith("partners/acme.yaml:" + line + ":");
              });
      assertThat(fixture.partners().byId("acme")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/in?password=hunter2",
        "https://shop.example/in?a=b&access_token=hunter2",
        "https://anna:hunter2@shop.example/in"
      })
  void refusesSecretsInUrls(String url) throws IOException {
    fixture.file(
        "partners/company.yaml",
        YamlPartnersFixture.COMPANY.replace("queue: q", "queue: q, url: '" + url + "'"));

    assertThat(errors())
        .extracting(Finding::code)
        .containsExactly(ConfigurationCode.PARTNER_SECRET_INLINE);
    assertThat(errors().toString()).doesNotContain("hunter2");
  }

  @Test
  void refusesSecretsInPlainSight() throws IOException {
    fixture.file(
        "partners/company.yaml",
        YamlPartnersFixture.COMPANY.replace("queue: q", "queue: q, password: hunter2"));

    assertThat(errors())
        .extracting(Finding::code)
        .containsExactly(ConfigurationCode.PARTNER_SECRET_INLINE);
    assertThat(errors().toString()).doesNotContain("hunter2");
  }

  @Test
  void aSystemOfOursHasAKeyAndAnIdOfItsOwn() throws IOException {
    var key = ApiKeys.generate();
    fixture.file(
        "partners/company.yaml",
        YamlPartnersFixture.COMPANY
            + "systems:\n  erp: {channels: {http: {kind: http, apiKeys: [\"env:ERP\"]}}}\n");
    fixture.partner("acme", "ACME", "").partner("erp", "THEIRS", "");
    fixture.from(home.resolve("partners"), Map.of("ERP", ApiKeys.hash(key).toString()));

    assertThat(errors())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(ConfigurationCode.PARTNER_DOUBLE));
    assertThat(fixture.partners().byApiKey(key))
        .hasValueSatisfying(c -> assertThat(c.owner()).isEqualTo("erp"));
    assertThat(fixture.partners().byId("erp")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "through: sftp  | through: mail    | PARTNER_REFERENCE_UNKNOWN",
        "through: sftp  | targets: [erp]   | PARTNER_FIELD_INVALID",
        "direction: out | direction: in    | PARTNER_FIELD_INVALID",
        "expect: \"997\" | expect: CONTRL   | PARTNER_FIELD_INVALID",
        "through: sftp  | {through: sftp, map: x12/nowhere} | PARTNER_REFERENCE_UNKNOWN",
        "x12/850/004010 | edifact/ORDERS/D96A | PARTNER_FIELD_INVALID",
        "through: sftp  | {through: sftp, delimiters: [a]} | PARTNER_FIELD_INVALID",
      })
  void saysWhatIsWrongWithSending(String sound, String broken, String code) throws IOException {
    var agreement =
        """
          sent:
            document: order
            usage: production
            direction: out
            format: x12/850/004010
            through: sftp
            acknowledgement: { expect: "997", within: 4h }
        """;
    var wrong = broken.startsWith("{") ? broken.substring(1, broken.length() - 1) : broken;
    fixture.partner("acme", "ACME", agreement);
    assertThat(errors()).isEmpty();
    fixture.partner("best", "BEST", agreement.replace(sound, wrong.replace(", ", "\n    ")));
    assertThat(errors()).extracting(f -> f.code().name()).contains(code);
  }

  private List<Finding> reload() throws IOException {
    return fixture.partners().reload();
  }

  private List<Finding> errors() throws IOException {
    return reload().stream().filter(Finding::isError).toList();
  }
}
