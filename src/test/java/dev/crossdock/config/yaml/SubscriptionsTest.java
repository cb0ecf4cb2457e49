package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subscriptions of {@code company.yaml}. */
class SubscriptionsTest {

  @TempDir private Path home;
  private YamlPartnersFixture files;

  @BeforeEach
  void setUp() {
    files = new YamlPartnersFixture(home).partner("acme", "ACME", "");
  }

  @Test
  void aSubscriptionIsATargetWithAFilter() throws IOException {
    assertThat(
            findings(
                "{target: erp, documents: [order], partners: [acme], usages: [production],"
                    + " when: 'count(lines) > 100'}"))
        .isEmpty();
    var read = files.partners().company().subscriptions().get(0);
    assertThat(read.id()).isEqualTo("copies");
    assertThat(read.target()).isEqualTo("erp");
    assertThat(Objects.requireNonNull(read.when()).text()).isEqualTo("count(lines) > 100");
    assertThat(read.covers("acme", "order", Usage.PRODUCTION)).isTrue();
    assertThat(read.covers("acme", "invoice", Usage.PRODUCTION)).isFalse();
    assertThat(read.covers("other", "order", Usage.PRODUCTION)).isFalse();
    assertThat(read.covers("acme", "order", Usage.TEST)).isFalse();
  }

  @Test
  void whatIsLeftOutIsAny() throws IOException {
    assertThat(findings("{target: erp}")).isEmpty();
    var read = files.partners().company().subscriptions().get(0);
    assertThat(read.covers("acme", "invoice", Usage.TEST)).isTrue();
    assertThat(findings("{target: erp, when: 'count(lines) > 100'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{target: epr}                                     | ERROR   | no target 'epr' here. Near"
            + " it: erp.",
        "{target: erp, documents: [ordr]}                  | ERROR   | no documents of type 'ordr'."
            + " Near it: order.",
        "{target: erp, usages: [test]}                     | ERROR   | takes no test documents.",
        "{target: erp, when: 'count(lines) >'}             | ERROR   | cannot be read from '>'",
        "{target: erp, documents: [order], when: 'nmber = \"1\"'} | ERROR | there is no field"
            + " 'nmber'. Near it: number.",
        "{target: erp, when: 'nmber = \"1\"'}              | ERROR   | there is no field 'nmber'",
        "{target: erp, documents: [order, invoice], when: 'orderType = \"rush\"'} | WARNING | of a"
            + " document of type invoice: there is no field 'orderType'",
        "{target: erp, partners: [acem]}                   | WARNING | there is no partner 'acem'."
            + " Near it: acme.",
        "{target: erp, documents: [invoice]}               | WARNING | subscription 'copies' never"
            + " matches",
        "{target: erp-test}                                | WARNING | subscription 'copies' never"
            + " matches",
        "{target: erp, filter: x}                          | ERROR   | there is no field 'filter'"
            + " here"
      })
  void lintTellsWhatIsWrong(String subscription, Severity severity, String told)
      throws IOException {
    assertThat(findings(subscription))
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.message()).contains(told);
              assertThat(finding.file()).isEqualTo("partners/company.yaml");
              assertThat(finding.line()).isPositive();
            });
  }

  private List<Finding> findings(String subscription) throws IOException {
    files.file(
        "partners/company.yaml",
        YamlPartnersFixture.COMPANY + "subscriptions:\n  copies: " + subscription + "\n");
    return files.partners().reload().stream()
        .filter(finding -> finding.file().endsWith("company.yaml"))
        .toList();
  }
}
