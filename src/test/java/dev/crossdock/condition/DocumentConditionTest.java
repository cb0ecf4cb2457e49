package dev.crossdock.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.condition.ConditionResult.Outcome;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition comes to for a document, and what it cannot do. */
class DocumentConditionTest {

  private static final String ORDER =
      """
      {"type": "order", "number": "4711", "issueDate": "2026-12-01", "currency": "EUR",
       "parties": [{"role": "buyer"}, {"role": "ship-to", "address": {"country": "GB"}}],
       "lines": [
         {"number": "1", "quantity": {"value": 900, "unit": "EA"}, "item": {"buyer": "A-1"}},
         {"number": "2", "quantity": {"value": 100.000000000000000001, "unit": "EA"}}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(lines.quantity.value) > 1000                                 | TRUE",
        "sum(lines.quantity.value) > 1001                                 | FALSE",
        "count(lines) = 2 and currency = \"EUR\"                          | TRUE",
        "parties[role = \"ship-to\"][1].address.country != \"US\"         | TRUE",
        "some party in parties satisfies party.address.country = \"US\"   | FALSE",
        "every line in lines satisfies line.quantity.unit = \"EA\"        | TRUE",
        "date(issueDate) >= date(\"2026-12-01\")                          | TRUE",
        "starts with(number, \"47\")                                      | TRUE",
        "currency in (\"USD\", \"EUR\")                                   | TRUE",
        "revision = \"2\"                                                 | FALSE",
        "totals.amount > 5                                                | NULL",
        "lines[9].quantity.value > 5                                      | NULL",
        "null                                                             | NULL",
        "number                                                           | FAILED",
        "1 + 1                                                            | FAILED",
        "assert(number, false)                                            | FAILED"
      })
  void isTrueFalseNullOrFails(String text, Outcome expected) {
    var result = condition(text).test(DocumentValues.of(ORDER));

    assertThat(result.outcome()).isEqualTo(expected);
    assertThat(result.problem() != null).isEqualTo(expected == Outcome.FAILED);
  }

  /** The engine throws where a text is shorter than what is asked of it. */
  @Test
  void whatAValueMakesTheEngineStumbleOverIsTold() {
    assertThat(condition("substring(number, 9) = \"EX\"").test(DocumentValues.of(ORDER)).problem())
        .isNotNull();
  }

  @Test
  void saysWhatTheResultWasThatIsNeitherTrueNorFalse() {
    assertThat(condition("number").test(DocumentValues.of(ORDER)).problem())
        .isEqualTo("its result is neither true nor false: \"4711\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(lines.quantity.value > 1000 | from '(lines.quantity.value > 1000' on (character 4)",
        "currency == \"EUR\"             | from '== \"EUR\"' on (character 10)",
        "currency = \"EUR\" und true     | from 'und true' on",
      })
  void aSyntaxErrorNamesThePartThatIsWrong(String text, String part) {
    var parsed = DocumentCondition.parse(text);

    assertThat(parsed.condition()).isNull();
    assertThat(parsed.problems()).singleElement().asString().contains(part);
  }

  /** What could run without end, or reach beyond the document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{f: function(x) f(x), r: f(1)}.r = 1                       | defines no functions",
        "sort(lines, function(a, b) a < b) != null                  | defines no functions",
        "count(for i in 1..1000000000 return i) > 0                 | from number to number",
        "{a: lines, b: concatenate(a, a)}.b = null                  | no groups of its own",
        "some a in lines, b in lines satisfies a = b                | one list each",
        "count(for a in lines return count(partial)) > 1            | no 'partial'",
        "some a in [lines] satisfies count(a) > 1                   | a list of the document",
        "matches(number, \"(a+)+$\")                                | is left out",
        "random number() > 0.5                                      | another one each time",
        "count(for a in lines return for b in lines return for c in lines return 1) > 0"
            + "                                                     | no deeper"
      })
  void whatHasNoBoundIsRefused(String text, String because) {
    var parsed = DocumentCondition.parse(text);

    assertThat(parsed.condition()).isNull();
    assertThat(String.join(" ", parsed.problems())).contains(because);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{f: function(s) external {java: {class: \"java.lang.System\","
            + " method signature: \"getenv(java.lang.String)\"}}, r: f(\"PATH\")}.r != null",
        "sort(lines, function(a, b) external {java: {class: \"java.lang.Runtime\","
            + " method signature: \"halt(int)\"}}) != null"
      })
  void javaIsOutOfReach(String text) {
    var parsed = DocumentCondition.parse(text);

    assertThat(parsed.condition()).isNull();
    assertThat(parsed.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some a in lines satisfies some b in lines satisfies a.number = \"x\" | FAILED",
        "some a in lines satisfies a.number = \"19999\"                       | TRUE",
        "sum(lines.quantity.value) = 20000                                   | TRUE",
        "count(lines[number = \"7\"]) = 1                                     | FAILED",
        "count(distinct values(lines.number)) > 1                            | FAILED",
        "count(for a in lines return a.number) > 1                           | FAILED",
        "count(parties[role = \"buyer\"]) = 1 and count(lines) = 20000        | TRUE"
      })
  void oneThatLooksAtTooMuchFailsInsteadOfRunningOn(String text, Outcome expected) {
    var lines =
        IntStream.range(0, 20_000)
            .mapToObj("{\"number\": \"%d\", \"quantity\": {\"value\": 1}}"::formatted)
            .collect(Collectors.joining(","));
    var large =
        DocumentValues.of("{\"parties\": [{\"role\": \"buyer\"}], \"lines\": [" + lines + "]}");

    assertThat(condition(text).test(large).outcome()).isEqualTo(expected);
  }

  @Test
  void oneThatIsNestedTooDeepIsToldAndBreaksNothing() {
    var deep = "(".repeat(450) + "true" + ")".repeat(450);

    var parsed = DocumentCondition.parse(deep);

    assertThat(parsed.condition() == null).isNotEqualTo(parsed.problems().isEmpty());
    assertThat(DocumentCondition.parse("true or ".repeat(200) + "true").problems())
        .singleElement()
        .asString()
        .contains("longer than");
  }

  @Test
  void twoOfTheSameTextAreEqual() {
    assertThat(condition("number = \"1\"")).isEqualTo(condition("number = \"1\""));
    assertThat(condition("number = \"1\"")).isNotEqualTo(condition("number = \"2\""));
  }

  private static DocumentCondition condition(String text) {
    var parsed = DocumentCondition.parse(text);
    assertThat(parsed.problems()).isEmpty();
    return Objects.requireNonNull(parsed.condition());
  }
}
