package dev.crossdock.validation;

import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.Receipt;
import dev.crossdock.canonical.ReceiptDates;
import dev.crossdock.canonical.ReceiptLine;
import dev.crossdock.canonical.Reference;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of receipts. */
final class ReceiptRules {

  static final RuleBook<Receipt> RECEIPT =
      new RuleBook<>(
          Receipt.class,
          List.of(
              ReceiptRules::hasLinesOrIsAboutTheWhole,
              DocumentRules.lineNumbersDiffer(Receipt::lines),
              ReceiptRules::totals),
          List.of(
              new On<>(ReceiptDates.class, ReceiptRules::cameAfterItLeft),
              new On<>(ReceiptLine.class, ReceiptRules::saysWhat),
              new On<>(ReceiptLine.class, ReceiptRules::saysHowMuch),
              new On<>(ReceiptLine.class, ReceiptRules::everythingThatCameWentSomewhere),
              new On<>(ReceiptLine.class, ReceiptRules::whatIsShortWasShipped),
              new On<>(ReceiptLine.class, ReceiptRules::ssccsAreRight),
              new On<>(
                  ReceiptLine.class,
                  QuantityRules.isAtMost(
                      "damagedQuantity",
                      ReceiptLine::damagedQuantity,
                      "received quantity",
                      ReceiptLine::receivedQuantity)),
              new On<>(
                  ReceiptLine.class,
                  LotRules.addUp(ReceiptLine::lots, ReceiptLine::receivedQuantity)),
              new On<>(
                  ReceiptLine.class,
                  LotRules.serialsDiffer(ReceiptLine::lots, ReceiptLine::serials))));

  private ReceiptRules() {}

  private static void cameAfterItLeft(ReceiptDates dates, At at, Findings findings) {
    DateRules.inOrder("shipped", dates.shipped(), dates.received(), at, findings);
    DateRules.inOrder("received", dates.received(), dates.inspected(), at, findings);
  }

  private static void hasLinesOrIsAboutTheWhole(Receipt receipt, Findings findings) {
    if (!namesAWhole(receipt)) {
      DocumentRules.<Receipt>hasLines(Receipt::lines).check(receipt, findings);
    }
  }

  /** A line of the order or of the shipment says which item; the only line may be about it all. */
  private static void saysWhat(ReceiptLine line, At at, Findings findings) {
    if (line.orderLineNumber() != null
        || line.references().stream()
            .anyMatch(r -> r.lineNumber() != null || r.type() == Reference.Type.LINE)
        || !line.item().isEmpty()) {
      return;
    }
    var holder = at.parent() == null ? null : at.parent().value();
    if (holder instanceof Receipt receipt && receipt.lines().size() == 1 && namesAWhole(receipt)) {
      findings.warn(
          RuleCode.LINE_WITHOUT_ITEM,
          at,
          "item",
          null,
          "The line does not say which item: it is about the whole.");
    } else {
      ItemRules.isSaid(line, at, findings);
    }
  }

  /** Whether it says which order or shipment was received. */
  private static boolean namesAWhole(Receipt receipt) {
    return receipt.order() != null
        || receipt.references().stream().anyMatch(r -> r.type() == Reference.Type.SHIPMENT);
  }

  private static void saysHowMuch(ReceiptLine line, At at, Findings findings) {
    if (Stream.of(
            line.receivedQuantity(),
            line.acceptedQuantity(),
            line.rejectedQuantity(),
            line.shortQuantity(),
            line.overQuantity(),
            line.inInspectionQuantity())
        .allMatch(Objects::isNull)) {
      findings.add(
          RuleCode.LINE_WITHOUT_QUANTITY,
          at,
          "receivedQuantity",
          null,
          "The line does not say how much came.");
    }
  }

  private static void everythingThatCameWentSomewhere(ReceiptLine line, At at, Findings findings) {
    splitsUp(
        line.receivedQuantity(),
        line.acceptedQuantity(),
        line.rejectedQuantity(),
        line.inInspectionQuantity(),
        at,
        findings);
  }

  /** Received is accepted, rejected and in inspection; told where accepted is said, in one unit. */
  static void splitsUp(
      @Nullable Quantity received,
      @Nullable Quantity accepted,
      @Nullable Quantity rejected,
      @Nullable Quantity inInspection,
      At at,
      Findings findings) {
    if (received == null
        || !QuantityRules.comparable(received, accepted)
        || (rejected != null && !QuantityRules.comparable(received, rejected))
        || (inInspection != null && !QuantityRules.comparable(received, inInspection))) {
      return;
    }
    var sum =
        QuantityRules.value(accepted)
            .add(QuantityRules.value(rejected))
            .add(QuantityRules.value(inInspection));
    if (sum.compareTo(received.value()) != 0) {
      findings.add(
          RuleCode.RECEIPT_QUANTITY_MISMATCH,
          at,
          "receivedQuantity.value",
          received.value().toPlainString(),
          "Received are %s; accepted, rejected and in inspection make %s."
              .formatted(received.value().toPlainString(), sum.toPlainString()));
    }
  }

  private static void whatIsShortWasShipped(ReceiptLine line, At at, Findings findings) {
    var shipped = line.shippedQuantity();
    var received = line.receivedQuantity();
    var missing = line.shortQuantity();
    if (shipped == null
        || missing == null
        || received == null
        || !QuantityRules.comparable(shipped, received)
        || !QuantityRules.comparable(shipped, missing)) {
      return;
    }
    var sum = received.value().add(missing.value()).subtract(over(line));
    if (sum.compareTo(shipped.value()) != 0) {
      findings.add(
          RuleCode.RECEIPT_QUANTITY_MISMATCH,
          at,
          "shortQuantity.value",
          missing.value().toPlainString(),
          "Shipped are %s; received and short make %s."
              .formatted(shipped.value().toPlainString(), sum.toPlainString()));
    }
  }

  private static BigDecimal over(ReceiptLine line) {
    return QuantityRules.value(line.overQuantity());
  }

  private static void ssccsAreRight(ReceiptLine line, At at, Findings findings) {
    for (int i = 0; i < line.ssccs().size(); i++) {
      PackageRules.ssccIsRight(line.ssccs().get(i), "ssccs[" + i + ']', at, findings);
    }
  }

  private static void totals(Receipt receipt, Findings findings) {
    var totals = receipt.totals();
    if (totals != null) {
      TotalRules.lineCountIs(totals.lineCount(), receipt.lines(), findings);
      TotalRules.quantityIs(
          totals.quantity(),
          receipt.lines().stream().map(l -> QuantityRules.value(l.receivedQuantity())),
          findings);
    }
  }
}
