package dev.crossdock.validation;

import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.OrderLine;
import dev.crossdock.canonical.OrderTotals;
import dev.crossdock.fault.Code;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** Rules about the totals an order states: what was lost on the way shows here. */
final class TotalRules {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private TotalRules() {}

  static void lineCountIsAsStated(Order order, Findings findings) {
    var stated = totals(order).map(OrderTotals::lineCount);
    if (stated.isPresent() && stated.get() != order.lines().size()) {
      findings.add(
          Code.LINE_COUNT_MISMATCH,
          "totals.lineCount",
          stated.get(),
          "Stated are %d lines, there are %d.".formatted(stated.get(), order.lines().size()));
    }
  }

  static void quantityIsAsStated(Order order, Findings findings) {
    var stated = totals(order).map(OrderTotals::quantity);
    var sum =
        order.lines().stream()
            .map(OrderLine::quantity)
            .filter(Objects::nonNull)
            .map(q -> q.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (stated.isPresent() && stated.get().compareTo(sum) != 0) {
      findings.add(
          Code.QUANTITY_TOTAL_MISMATCH,
          "totals.quantity",
          stated.get().toPlainString(),
          "Stated is a quantity of %s, the lines add up to %s."
              .formatted(stated.get().toPlainString(), sum.toPlainString()));
    }
  }

  /** Told only where every line states its amount. */
  static void amountIsAsStated(Order order, Findings findings) {
    var stated = totals(order).map(OrderTotals::amount);
    if (stated.isEmpty()
        || !order.allowancesCharges().isEmpty()
        || order.lines().stream().anyMatch(l -> l.amount() == null)) {
      return;
    }
    var sum =
        order.lines().stream()
            .map(OrderLine::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.subtract(stated.get()).abs().compareTo(CENT) > 0) {
      findings.add(
          Code.AMOUNT_TOTAL_MISMATCH,
          "totals.amount",
          stated.get().toPlainString(),
          "Stated is an amount of %s, the lines add up to %s."
              .formatted(stated.get().toPlainString(), sum.toPlainString()));
    }
  }

  private static Optional<OrderTotals> totals(Order order) {
    return Optional.ofNullable(order.totals());
  }
}
