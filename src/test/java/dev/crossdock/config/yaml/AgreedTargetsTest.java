package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.AgreedTarget;
import dev.crossdock.config.AgreedTargets;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets of an agreement, with and without conditions. */
class AgreedTargetsTest {

  @TempDir private Path home;
  private YamlPartnersFixture files;

  @BeforeEach
  void setUp() {
    files =
        new YamlPartnersFixture(home)
            .file(
                "partners/company.yaml",
                YamlPartnersFixture.COMPANY
                    + "  big: {template: deliver-to-jms, dedupes: true}\n"
                    + "  rest: {template: deliver-to-jms, dedupes: true}\n");
  }

  @Test
  void plainIdsGetEachDocument() throws IOException {
    assertThat(errors("[erp, big]")).isEmpty();
    assertThat(agreed().targets())
        .containsExactly(
            new AgreedTarget("erp", null, false), new AgreedTarget("big", null, false));
    assertThat(agreed().hasConditions()).isFalse();
  }

  @Test
  void aTargetMayHaveAConditionOrTakeTheRest() throws IOException {
    assertThat(
            errors(
                "[erp, {target: big, when: 'sum(lines.quantity.value) > 1000'},"
                    + " {target: rest, otherwise: true}]"))
        .isEmpty();
    var targets = agreed().targets();
    assertThat(targets).extracting(AgreedTarget::id).containsExactly("erp", "big", "rest");
    assertThat(Objects.requireNonNull(targets.get(1).when()).text())
        .isEqualTo("sum(lines.quantity.value) > 1000");
    assertThat(targets.get(2).otherwise()).isTrue();
    assertThat(agreed().orNothing()).isFalse();
    assertThat(agreed().hasConditions()).isTrue();
  }

  @Test
  void thatNothingIsToBeDoneIsAgreed() throws IOException {
    assertThat(errors("[{target: big, when: 'currency = \"EUR\"'}, {otherwise: nothing}]"))
        .isEmpty();
    assertThat(agreed().orNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{target: bgi, when: 'number = \"1\"'}]             | there is no target 'bgi' in"
            + " company.yaml. Near it: big.",
        "[{target: erp-test, when: 'number = \"1\"'}]        | takes no production documents",
        "[{target: big, wen: 'number = \"1\"'}]              | there is no field 'wen' here. Near"
            + " it: when.",
        "[{target: big, when: 'number = '}]                  | in 'number = ': the condition cannot"
            + " be read from '='",
        "[{target: big, when: 'nmber = \"1\"'}]              | there is no field 'nmber'. Near it:"
            + " number.",
        "[{target: big, when: 'number'}]                     | never true or false",
        "[{target: big, when: 'number = \"1\"', otherwise: true}] | `when` or `otherwise`, not"
            + " both",
        "[erp, {target: rest, otherwise: true}]              | `otherwise` needs a target with"
            + " `when`",
        "[{otherwise: nothing}]                              | `otherwise` needs a target with"
            + " `when`",
        "[{when: 'number = \"1\"'}]                          | name a target here",
        "[{otherwise: nothing}, {target: big, when: 'number = \"1\"'}] | at the end",
        "[erp, {target: big, when: 'number = \"1\"'}, {otherwise: nothing}] | never applies",
        "[erp, {target: erp, when: 'number = \"1\"'}]        | target 'erp' is here a second time"
      })
  void lintTellsWhatIsWrong(String targets, String told) throws IOException {
    assertThat(errors(targets)).isNotEmpty().anyMatch(message -> message.contains(told));
  }

  @Test
  void aFindingHasTheLineOfTheCondition() throws IOException {
    write(
        """

              - erp
              - target: big
                when: nmber = "1"
        """);

    assertThat(files.partners().reload())
        .filteredOn(Finding::isError)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo("partners/acme.yaml");
              assertThat(finding.line()).isEqualTo(14);
              assertThat(finding.code().id()).isEqualTo("condition-invalid");
            });
  }

  @Test
  void aBrokenConditionKeepsTheLastGoodOnes() throws IOException {
    assertThat(errors("[{target: big, when: 'number = \"1\"'}]")).isEmpty();
    assertThat(errors("[{target: big, when: 'number = '}]")).isNotEmpty();
    assertThat(Objects.requireNonNull(agreed().targets().get(0).when()).text())
        .isEqualTo("number = \"1\"");
  }

  private List<String> errors(String targets) throws IOException {
    write(targets);
    return files.partners().reload().stream()
        .filter(Finding::isError)
        .map(Finding::message)
        .toList();
  }

  private void write(String targets) {
    files.file(
        "partners/acme.yaml",
        YamlPartnersFixture.sound("acme", "ACME").replace("[erp]", targets.stripTrailing()));
  }

  private AgreedTargets agreed() {
    return files.partners().byId("acme").orElseThrow().agreements().get(0).targets();
  }
}
