package dev.crossdock.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of 60 and 40, an allowance of 5, freight of 25 and taxes of 22.80 make 142.80. */
@NullUnmarked
class InvoiceEndTotalTest {

  private static final String SOUND =
      """
      {"type": "invoice", "number": "INV-9", "issueDate": "2026-12-02", "purpose": "original",
       "invoiceType": "commercial", "currency": "EUR",
       "allowancesCharges": [
         {"kind": "allowance", "amount": 5.00},
         {"kind": "charge", "reason": "freight", "amount": 25.00}],
       "taxes": [{"type": "vat", "amount": 22.80}],
       "lines": [
         {"number": "1", "item": {"buyer": "B-1"}, "amount": 60.00},
         {"number": "2", "item": {"buyer": "B-2"}, "amount": 40.00}],
       "totals": {"totalAmount": 142.80},
       "source": {"interchange": 1, "group": 1, "document": 1, "standard": "edifact",
         "message": "INVOIC",
         "origin": {"segment": "UNH", "position": 1, "line": 3, "offset": 170}}}
      """;

  private final Validation validation;

  InvoiceEndTotalTest() throws IOException {
    validation = Validation.load(Path.of("canonical-schemas"));
  }

  @Test
  void namesTheSumsThePlaceAndWhatNext() {
    assertThat(check(SOUND)).isEmpty();
    assertThat(check(total("totalAmount\": 162.80")))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo(RuleCode.AMOUNT_TOTAL_MISMATCH);
              assertThat(v.path()).isEqualTo("totals.totalAmount");
              assertThat(v.place().offset()).isEqualTo(170);
              assertThat(v.value()).isEqualTo("162.80");
              assertThat(v.message())
                  .isEqualTo(
                      "Stated is an amount of 162.80; lines of 100, less allowances of 5, charges"
                          + " of 25 and taxes of 22.8 make 142.8.");
              assertThat(v.code().next()).contains("Ask the partner");
            });
  }

  @Test
  void whatIsPaidBeforeAndRoundedIsPartOfIt() {
    var paid = "prepaidAmount\": 40, \"roundingAmount\": 0.20, \"payableAmount\": ";
    assertThat(check(total(paid + "103.00"))).isEmpty();
    assertThat(check(total(paid + "142.80")))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.path()).isEqualTo("totals.payableAmount");
              assertThat(v.message()).contains("142.80 after 40 paid and 0.20 rounded;");
            });
  }

  @Test
  void theSmallestAmountOfTheCurrencyMayBeMissing() {
    assertThat(check(total("totalAmount\": 142.81"))).isEmpty();
    assertThat(check(total("totalAmount\": 142.82"))).hasSize(1);
    assertThat(check(in("JPY", "totalAmount\": 143.80"))).isEmpty();
    assertThat(check(in("JPY", "totalAmount\": 143.81"))).hasSize(1);
    assertThat(check(in("KWD", "totalAmount\": 142.801"))).isEmpty();
    assertThat(check(in("KWD", "totalAmount\": 142.802"))).hasSize(1);
  }

  @Test
  void taxesOfTheTotalsStandForThoseThatAreNotListed() {
    var unlisted = SOUND.replace("{\"type\": \"vat\", \"amount\": 22.80}", "");
    assertThat(check(unlisted)).hasSize(1);
    var stated = unlisted.replace("\"totalAmount\"", "\"taxAmount\": 22.80, \"totalAmount\"");
    assertThat(check(stated)).isEmpty();
  }

  @Test
  void aCreditNoteMayCountItsLinesBackwards() {
    var credit =
        SOUND
            .replace("\"commercial\"", "\"credit-note\", \"order\": {\"number\": \"PO-1\"}")
            .replaceAll("(?s)\"allowancesCharges.*?\"lines", "\"lines")
            .replace("\"amount\": 60", "\"amount\": -60")
            .replace("\"amount\": 40", "\"amount\": -40");
    assertThat(check(credit.replace("142.80", "100.00"))).isEmpty();
    assertThat(check(credit)).hasSize(1);
  }

  /** The total is wrong in each, yet something else may be the reason. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // a part is not told
        "\"amount\": 60.00 -> \"description\": \"x\"",
        "\"amount\": 5.00 -> \"percent\": 5",
        "\"amount\": 22.80 -> \"percent\": 19",
        // a part may lie in another
        "\"amount\": 60.00 -> \"amount\": 60.00, \"allowancesCharges\": [{\"kind\": \"charge\"}]",
        "\"amount\": 5.00 -> \"amount\": -5.00",
        "\"reason\": \"freight\", -> \"reason\": \"packing\",",
        "\"currency\": \"EUR\" -> \"currency\": \"EUR\", \"taxCurrency\": \"GBP\"",
        "\"vat\", \"amount\" -> \"withholding\", \"amount\"",
        "\"taxes\": [{\"type\": \"vat\", \"amount\": 22.80}], -> ",
      })
  void isSilentWhereASumIsNotCertain(String change) {
    var parts = change.split(" -> ?", 2);
    var wrong =
        total("freightAmount\": 25, \"totalAmount\": 200")
            .replace("\"amount\": 40.00", "\"amount\": 40.00, \"taxes\": [{\"type\": \"vat\"}]");
    assertThat(check(wrong)).hasSize(1);
    assertThat(wrong).contains(parts[0]);
    assertThat(check(wrong.replace(parts[0], parts[1]))).isEmpty();
  }

  /** Where the totals contradict a part or each other, that is what is told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount\": 90, \"totalAmount\": 132.80",
        "allowanceAmount\": 15, \"totalAmount\": 132.80",
        "chargeAmount\": 15, \"totalAmount\": 132.80",
        "taxAmount\": 12.80, \"totalAmount\": 132.80",
        "taxableAmount\": 120, \"taxAmount\": 22.80, \"totalAmount\": 152.80",
      })
  void isToldOnce(String totals) {
    assertThat(check(total(totals)))
        .extracting(Violation::code)
        .containsExactly(RuleCode.AMOUNT_TOTAL_MISMATCH);
  }

  private static String total(String totals) {
    return SOUND.replace("totalAmount\": 142.80", totals);
  }

  private static String in(String currency, String totals) {
    return total(totals).replace("EUR", currency);
  }

  private List<Violation> check(String json) {
    return validation.check(CanonicalJson.read(json), json, ReferenceLists.NONE);
  }
}
