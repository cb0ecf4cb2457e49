package dev.crossdock.validation;

import dev.crossdock.canonical.AdjustmentReason;
import dev.crossdock.canonical.InventoryAdjustment;
import dev.crossdock.canonical.InventoryAdjustmentLine;
import dev.crossdock.canonical.InventoryLine;
import dev.crossdock.canonical.InventoryPosition;
import dev.crossdock.canonical.StockPosition;
import dev.crossdock.canonical.StockQuantities;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** The rules of stock reports and adjustments. */
final class InventoryRules {

  static final RuleBook<InventoryPosition> POSITION =
      new RuleBook<>(
          InventoryPosition.class,
          List.of(
              DocumentRules.hasLines(InventoryPosition::lines),
              DocumentRules.currencyIsKnown("currency", InventoryPosition::currency),
              DocumentRules.lineNumbersDiffer(InventoryPosition::lines)),
          List.of(
              new On<>(InventoryLine.class, ItemRules::isSaid),
              new On<>(InventoryLine.class, InventoryRules::saysHowMuch),
              new On<>(InventoryLine.class, InventoryRules::positionsDiffer),
              new On<>(
                  StockQuantities.class,
                  QuantityRules.isAtMost(
                      "available",
                      StockQuantities::available,
                      "quantity on hand",
                      StockQuantities::onHand))));

  static final RuleBook<InventoryAdjustment> ADJUSTMENT =
      new RuleBook<>(
          InventoryAdjustment.class,
          List.of(
              DocumentRules.hasLines(InventoryAdjustment::lines),
              DocumentRules.lineNumbersDiffer(InventoryAdjustment::lines)),
          List.of(
              new On<>(InventoryAdjustmentLine.class, ItemRules::isSaid),
              new On<>(InventoryAdjustmentLine.class, InventoryRules::saysHowMuchMore),
              new On<>(InventoryAdjustmentLine.class, InventoryRules::countExplainsAdjustment),
              new On<>(InventoryAdjustmentLine.class, InventoryRules::saysWhichStatus)));

  private InventoryRules() {}

  private static void saysHowMuch(InventoryLine line, At at, Findings findings) {
    if (line.quantities() == null && line.positions().isEmpty()) {
      findings.add(
          RuleCode.LINE_WITHOUT_QUANTITY,
          at,
          "quantities",
          null,
          "The line does not say how much.");
    }
  }

  private static void positionsDiffer(InventoryLine line, At at, Findings findings) {
    var seen = new HashSet<List<?>>();
    for (int i = 0; i < line.positions().size(); i++) {
      if (!seen.add(place(line.positions().get(i)))) {
        findings.add(
            RuleCode.STOCK_POSITION_TWICE,
            at,
            "positions[" + i + ']',
            null,
            "Stock of this place, lot, status and owner was told before.");
      }
    }
  }

  /** Kinds of quantity told apart in several positions of one place are not twice the same. */
  private static List<?> place(StockPosition position) {
    var lot = position.lot();
    return Arrays.asList(
        position.location(),
        lot == null ? null : lot.number(),
        position.qualityStatus(),
        position.owner(),
        told(position.quantities()));
  }

  private static List<Boolean> told(StockQuantities quantities) {
    return List.of(
        quantities.onHand() != null,
        quantities.allocated() != null,
        quantities.available() != null,
        quantities.inTransit() != null,
        quantities.onOrder() != null);
  }

  private static void saysHowMuchMore(InventoryAdjustmentLine line, At at, Findings findings) {
    if (line.adjustedQuantity() == null && line.countedQuantity() == null) {
      findings.add(
          RuleCode.LINE_WITHOUT_QUANTITY,
          at,
          "adjustedQuantity",
          null,
          "The line says neither how much changed nor what was counted.");
    }
  }

  private static void countExplainsAdjustment(
      InventoryAdjustmentLine line, At at, Findings findings) {
    var adjusted = line.adjustedQuantity();
    var counted = line.countedQuantity();
    var book = line.bookQuantity();
    if (adjusted == null
        || counted == null
        || book == null
        || !QuantityRules.comparable(adjusted, counted)
        || !QuantityRules.comparable(adjusted, book)) {
      return;
    }
    var difference = counted.value().subtract(book.value());
    if (difference.compareTo(adjusted.value()) != 0) {
      findings.add(
          RuleCode.ADJUSTMENT_MISMATCH,
          at,
          "adjustedQuantity.value",
          adjusted.value().toPlainString(),
          "Counted less book is " + difference.toPlainString() + '.');
    }
  }

  private static void saysWhichStatus(InventoryAdjustmentLine line, At at, Findings findings) {
    if (line.reason() == AdjustmentReason.STATUS_CHANGE && line.toStatus() == null) {
      findings.add(
          MappingCode.VALUE_MISSING,
          at,
          "toStatus",
          null,
          "The line changes a status and does not say to which.");
    }
  }
}
