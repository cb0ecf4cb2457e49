package dev.crossdock.validation;

import dev.crossdock.canonical.WarehouseConfirmation;
import dev.crossdock.canonical.WarehouseConfirmationLine;
import dev.crossdock.canonical.WarehouseOrder;
import dev.crossdock.canonical.WarehouseOrderLine;
import dev.crossdock.validation.PartRule.On;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The rules of warehouse orders and their confirmations. */
final class WarehouseRules {

  static final RuleBook<WarehouseOrder> ORDER =
      new RuleBook<>(
          WarehouseOrder.class,
          List.of(
              DocumentRules.hasLines(WarehouseOrder::lines),
              DocumentRules.lineNumbersDiffer(WarehouseOrder::lines),
              (order, findings) ->
                  DateRules.wantedNotBefore(order.dates(), order.issueDate(), findings),
              WarehouseRules::totals),
          List.of(
              new On<>(WarehouseOrderLine.class, ItemRules::isSaid),
              new On<>(
                  WarehouseOrderLine.class,
                  QuantityRules.isSaid("quantity", WarehouseOrderLine::quantity)),
              new On<>(
                  WarehouseOrderLine.class,
                  QuantityRules.isPositive("quantity", WarehouseOrderLine::quantity))));

  static final RuleBook<WarehouseConfirmation> CONFIRMATION =
      new RuleBook<>(
          WarehouseConfirmation.class,
          List.of(
              WarehouseRules::hasLines,
              DocumentRules.lineNumbersDiffer(WarehouseConfirmation::lines),
              (confirmation, findings) ->
                  PackageRules.ssccsDiffer(
                      "packages", confirmation.packages(), new HashSet<>(), findings)),
          Stream.concat(
                  ShipmentRules.LINES.stream(),
                  Stream.of(
                      new On<>(WarehouseConfirmationLine.class, WarehouseRules::saysWhat),
                      new On<>(WarehouseConfirmationLine.class, WarehouseRules::splitsUp),
                      new On<>(WarehouseConfirmationLine.class, WarehouseRules::ssccsAreRight),
                      new On<>(
                          WarehouseConfirmationLine.class,
                          QuantityRules.isAtMost(
                              "shippedQuantity",
                              WarehouseConfirmationLine::shippedQuantity,
                              "ordered quantity",
                              WarehouseConfirmationLine::orderedQuantity)),
                      new On<>(
                          WarehouseConfirmationLine.class,
                          LotRules.serialsDiffer(
                              WarehouseConfirmationLine::lots,
                              WarehouseConfirmationLine::serials))))
              .toList());

  private WarehouseRules() {}

  private static void hasLines(WarehouseConfirmation confirmation, Findings findings) {
    if (confirmation.lines().isEmpty()
        && confirmation.packages().stream().flatMap(p -> p.allLines()).findAny().isEmpty()) {
      DocumentRules.withoutLines(findings);
    }
  }

  private static void saysWhat(WarehouseConfirmationLine line, At at, Findings findings) {
    if (line.warehouseOrderLineNumber() == null && line.orderLineNumber() == null) {
      ItemRules.isSaid(line, at, findings);
    }
  }

  private static void splitsUp(WarehouseConfirmationLine line, At at, Findings findings) {
    ReceiptRules.splitsUp(
        line.receivedQuantity(),
        line.acceptedQuantity(),
        line.rejectedQuantity(),
        line.inInspectionQuantity(),
        at,
        findings);
  }

  private static void ssccsAreRight(WarehouseConfirmationLine line, At at, Findings findings) {
    for (int i = 0; i < line.ssccs().size(); i++) {
      PackageRules.ssccIsRight(line.ssccs().get(i), "ssccs[" + i + ']', at, findings);
    }
  }

  private static void totals(WarehouseOrder order, Findings findings) {
    var totals = order.totals();
    if (totals != null) {
      TotalRules.lineCountIs(totals.lineCount(), order.lines(), findings);
      TotalRules.quantityIs(
          totals.quantity(),
          order.lines().stream().map(l -> QuantityRules.value(l.quantity())),
          findings);
    }
  }
}
