package dev.crossdock.validation;

import dev.crossdock.canonical.AllowanceCharge;
import dev.crossdock.canonical.ChangeAction;
import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.OrderChange;
import dev.crossdock.canonical.OrderChangeLine;
import dev.crossdock.canonical.OrderLine;
import dev.crossdock.canonical.OrderTotals;
import dev.crossdock.canonical.PricedLine;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of orders and of changes to them. */
final class OrderRules {

  static final RuleBook<Order> ORDER =
      new RuleBook<>(
          Order.class,
          List.of(
              DocumentRules.hasLines(Order::lines),
              DocumentRules.currencyIsKnown("currency", Order::currency),
              (order, findings) ->
                  DateRules.wantedNotBefore(order.dates(), order.issueDate(), findings),
              DocumentRules.lineNumbersDiffer(Order::lines),
              (order, findings) ->
                  totals(
                      order.totals(),
                      order.lines(),
                      order.allowancesCharges(),
                      order.currency(),
                      findings)),
          List.of(
              new On<>(OrderLine.class, ItemRules::isSaid),
              new On<>(OrderLine.class, OrderRules::quantityIsSaid),
              new On<>(OrderLine.class, OrderRules::isOrdered),
              new On<>(
                  OrderLine.class, QuantityRules.isPositive("quantity", OrderLine::quantity))));

  static final RuleBook<OrderChange> CHANGE =
      new RuleBook<>(
          OrderChange.class,
          List.of(
              DocumentRules.currencyIsKnown("currency", OrderChange::currency),
              (change, findings) ->
                  DateRules.wantedNotBefore(change.dates(), change.issueDate(), findings),
              DocumentRules.lineNumbersDiffer(OrderChange::lines),
              (change, findings) ->
                  totals(
                      change.totals(),
                      change.lines(),
                      change.allowancesCharges(),
                      change.currency(),
                      findings)),
          List.of(new On<>(OrderChangeLine.class, OrderRules::addedLineIsComplete)));

  private OrderRules() {}

  private static void quantityIsSaid(OrderLine line, At at, Findings findings) {
    if (line.quantity() == null && line.schedules().isEmpty()) {
      findings.add(
          RuleCode.LINE_WITHOUT_QUANTITY, at, "quantity", null, "The line does not say how much.");
    }
  }

  /** A line that is cancelled, or of which something unknown is to be done, is not ordered. */
  private static void isOrdered(OrderLine line, At at, Findings findings) {
    if (line.action() == ChangeAction.CANCELLED || line.action() == ChangeAction.OTHER) {
      findings.add(
          RuleCode.LINE_NOT_ORDERED,
          at,
          "action",
          line.actionCode(),
          "The line is "
              + (line.action() == ChangeAction.OTHER ? "not simply ordered" : "cancelled")
              + ", in a message that orders.");
    }
  }

  private static void addedLineIsComplete(OrderChangeLine line, At at, Findings findings) {
    switch (line.action()) {
      case ADDED, REPLACED -> {
        ItemRules.isSaid(line, at, findings);
        if (line.quantity() == null && line.schedules().isEmpty()) {
          findings.add(
              RuleCode.LINE_WITHOUT_QUANTITY,
              at,
              "quantity",
              null,
              "The line does not say how much.");
        }
      }
      default -> {}
    }
  }

  /** Amounts are added up only where every line states its own, and nothing is allowed above. */
  static void totals(
      @Nullable OrderTotals totals,
      List<? extends PricedLine> lines,
      List<AllowanceCharge> allowancesCharges,
      @Nullable String currency,
      Findings findings) {
    if (totals == null) {
      return;
    }
    TotalRules.lineCountIs(totals.lineCount(), lines, findings);
    TotalRules.quantityIs(
        totals.quantity(),
        lines.stream()
            .map(PricedLine::pricedQuantity)
            .filter(Objects::nonNull)
            .map(Quantity::value),
        findings);
    if (allowancesCharges.isEmpty() && lines.stream().allMatch(l -> l.amount() != null)) {
      TotalRules.amountIs(
          "amount",
          totals.amount(),
          TotalRules.sum(lines.stream().map(PricedLine::amount)),
          currency,
          findings);
    }
  }
}
