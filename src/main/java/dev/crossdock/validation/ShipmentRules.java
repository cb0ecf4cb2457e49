package dev.crossdock.validation;

import dev.crossdock.canonical.LineShipment;
import dev.crossdock.canonical.Shipment;
import dev.crossdock.canonical.ShipmentLine;
import dev.crossdock.canonical.ShipmentOrder;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The rules of advance ship notices and ship confirmations. */
final class ShipmentRules {

  /** Rules of lines, wherever packages with lines come. */
  static final List<On<?>> LINES =
      List.of(
          new On<>(ShipmentLine.class, ShipmentRules::saysWhat),
          new On<>(ShipmentLine.class, ShipmentRules::saysHowMuch),
          new On<>(
              ShipmentLine.class,
              QuantityRules.isAtMost(
                  "shippedQuantity",
                  ShipmentLine::shippedQuantity,
                  "ordered quantity",
                  ShipmentLine::orderedQuantity)),
          new On<>(
              ShipmentLine.class,
              LotRules.addUp(ShipmentLine::lots, ShipmentLine::shippedQuantity)),
          new On<>(
              ShipmentLine.class,
              LotRules.serialsDiffer(ShipmentLine::lots, ShipmentLine::serials)));

  static final RuleBook<Shipment> SHIPMENT =
      new RuleBook<>(
          Shipment.class,
          List.of(
              ShipmentRules::hasLines,
              ShipmentRules::ssccsDiffer,
              ShipmentRules::ordersAreNamed,
              ShipmentRules::totals),
          LINES);

  private ShipmentRules() {}

  private static void hasLines(Shipment shipment, Findings findings) {
    if (shipment.allLines().findFirst().isEmpty()) {
      DocumentRules.withoutLines(findings);
    }
  }

  private static void ssccsDiffer(Shipment shipment, Findings findings) {
    var seen = new HashSet<String>();
    PackageRules.ssccsDiffer("packages", shipment.packages(), seen, findings);
    for (int i = 0; i < shipment.orders().size(); i++) {
      var packages = shipment.orders().get(i).packages();
      PackageRules.ssccsDiffer("orders[" + i + "].packages", packages, seen, findings);
    }
  }

  /** Every line belongs to an order: its own, that of the level above, or of the whole. */
  private static void ordersAreNamed(Shipment shipment, Findings findings) {
    if (shipment.order() != null) {
      return;
    }
    var inOrders = shipment.orders().stream().flatMap(ShipmentOrder::allLines).count();
    var named = shipment.allLines().map(ShipmentLine::order).filter(Objects::nonNull).count();
    if (inOrders + named < shipment.allLines().count()) {
      findings.add(
          RuleCode.ORDER_REFERENCE_MISSING,
          "order",
          null,
          "There are lines of which nothing says what order they belong to.");
    }
  }

  private static void saysWhat(ShipmentLine line, At at, Findings findings) {
    if (line.orderLineNumber() == null) {
      ItemRules.isSaid(line, at, findings);
    }
  }

  private static void saysHowMuch(ShipmentLine line, At at, Findings findings) {
    var status = line.status();
    if (line.shippedQuantity() == null
        && status != LineShipment.BACKORDERED
        && status != LineShipment.CANCELLED) {
      findings.add(
          RuleCode.LINE_WITHOUT_QUANTITY,
          at,
          "shippedQuantity",
          null,
          "The line does not say how much is shipped.");
    }
  }

  private static void totals(Shipment shipment, Findings findings) {
    var totals = shipment.totals();
    if (totals != null) {
      var lines = shipment.allLines().toList();
      TotalRules.lineCountIs(totals.lineCount(), lines, findings);
      TotalRules.quantityIs(
          totals.quantity(),
          lines.stream().map(l -> QuantityRules.value(l.shippedQuantity())),
          findings);
    }
  }
}
