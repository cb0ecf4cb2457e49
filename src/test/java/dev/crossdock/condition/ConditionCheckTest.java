package dev.crossdock.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint tells of a condition for orders, by their JSON Schema. */
class ConditionCheckTest {

  private static final DocumentFields FIELDS = DocumentFields.below(Path.of("canonical-schemas"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(lines.quantity.value) > 1000",
        "parties[role = \"ship-to\"][1].address.country != \"US\"",
        "parties[item.role = \"ship-to\"][-1].name = \"x\"",
        "count(parties[role = \"buyer\"]) = 1",
        "some line in lines satisfies line.quantity.value > 10 and line.quantity.unit = \"EA\"",
        "count(lines[quantity.value > 10]) > 0 or orderType = \"rush\"",
        "list contains(conditionCodes, \"SC\")",
        "date(issueDate) > date(\"2026-01-01\")",
        "date(issueDate).year = 2026",
        "max(lines.quantity.value) between 1 and 5",
        "if currency = \"EUR\" then true else number = \"1\"",
        "not(currency = null)",
        "currency in (\"EUR\", \"USD\")",
        "count(for line in lines return line.quantity.value * 2) > 3",
        "get or else(totals.amount, 0) > 5",
        "lines[1].quantity.value + 1 > 2"
      })
  void whatIsSoundHasNoFinding(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(lines.quantiy.value) > 1 | there is no field 'quantiy' in lines. Near it: quantity.",
        "curency = \"EUR\"            | there is no field 'curency'. Near it: currency.",
        "some l in lines satisfies l.nmber = \"1\" | there is no field 'nmber' in l. Near it:"
            + " number.",
        "count(parties[rle = \"buyer\"]) > 0 | there is no field 'rle'. Near it: role",
        "number.value = \"1\" | there is no field 'value' in number: it is a text.",
        "sume(lines.quantity.value) > 1 | there is no function 'sume'. Near it: sum",
        "number | is a text, never true or false.",
        "sum(lines.quantity.value) | sum(...) is a number, never true or false.",
        "lines.quantity.value > 5 | is a list, and 5 is a number",
        "currency > 5 | is a text, and 5 is a number",
        "currency = \"EUR\" and number | is a text, never true or false.",
        "orderType = \"rsh\" | is never \"rsh\". Near it: rush."
      })
  void whatIsWrongIsToldWithThePartAndTheNearestName(String text, String told) {
    assertThat(check(text)).singleElement().asString().contains(told);
  }

  private static List<String> check(String text) {
    return Objects.requireNonNull(DocumentCondition.parse(text).condition())
        .check(FIELDS.of("order").orElseThrow());
  }
}
