package dev.crossdock.validation;

import dev.crossdock.canonical.Line;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about the totals a document states: what was lost on the way shows here. */
final class TotalRules {

  private TotalRules() {}

  /** Components of lines may be counted, or not. */
  static void lineCountIs(@Nullable Integer stated, List<? extends Line> lines, Findings findings) {
    if (stated != null
        && stated != lines.size()
        && stated != lines.stream().mapToInt(Line::lineCount).sum()) {
      findings.add(
          RuleCode.LINE_COUNT_MISMATCH,
          "totals.lineCount",
          stated,
          "Stated are %d lines, there are %d.".formatted(stated, lines.size()));
    }
  }

  /** Lines without a quantity count as zero. */
  static void quantityIs(
      @Nullable BigDecimal stated, Stream<@Nullable BigDecimal> quantities, Findings findings) {
    if (stated == null) {
      return;
    }
    var sum = sum(quantities);
    if (stated.compareTo(sum) != 0) {
      findings.add(
          RuleCode.QUANTITY_TOTAL_MISMATCH,
          "totals.quantity",
          stated.toPlainString(),
          "Stated is a quantity of %s, the lines add up to %s."
              .formatted(stated.toPlainString(), sum.toPlainString()));
    }
  }

  /** Told where more than the currency's smallest amount is missing. */
  static void amountIs(
      String field,
      @Nullable BigDecimal stated,
      BigDecimal sum,
      @Nullable String currency,
      Findings findings) {
    if (stated != null && sum.subtract(stated).abs().compareTo(MinorUnit.of(currency)) > 0) {
      findings.add(
          RuleCode.AMOUNT_TOTAL_MISMATCH,
          "totals." + field,
          stated.toPlainString(),
          "Stated is an amount of %s, the parts add up to %s."
              .formatted(stated.toPlainString(), sum.stripTrailingZeros().toPlainString()));
    }
  }

  static BigDecimal sum(Stream<@Nullable BigDecimal> numbers) {
    return numbers.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
