package dev.crossdock.validation;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.ItemIds;
import dev.crossdock.canonical.OrderLine;
import dev.crossdock.canonical.Units;
import dev.crossdock.fault.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about one line of an order. */
final class LineRules {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private LineRules() {}

  static void hasItem(OrderLine line, int index, Findings findings) {
    if (line.item().isEmpty()) {
      findings.add(
          Code.LINE_WITHOUT_ITEM, line, index, "item", null, "The line does not say which item.");
    }
  }

  static void hasQuantity(OrderLine line, int index, Findings findings) {
    if (line.quantity() == null && line.schedules().isEmpty()) {
      findings.add(
          Code.LINE_WITHOUT_QUANTITY,
          line,
          index,
          "quantity",
          null,
          "The line does not say how much.");
    }
  }

  static void quantityIsPositive(OrderLine line, int index, Findings findings) {
    var quantity = line.quantity();
    if (quantity != null && quantity.value().signum() <= 0) {
      findings.add(
          Code.QUANTITY_NOT_POSITIVE,
          line,
          index,
          "quantity.value",
          quantity.value().toPlainString(),
          "The quantity is " + quantity.value().toPlainString() + '.');
    }
  }

  static void unitIsKnown(OrderLine line, int index, Findings findings) {
    var quantity = line.quantity();
    if (quantity != null && !Units.isKnown(quantity.unit())) {
      findings.add(
          Code.UNIT_UNKNOWN,
          line,
          index,
          "quantity.unit",
          quantity.unit(),
          '"' + quantity.unit() + "\" is no unit of Recommendation 20.");
    }
  }

  static void gtinIsRight(OrderLine line, int index, Findings findings) {
    var gtin = line.item().gtin();
    if (gtin != null && !CheckDigit.isGtin(gtin)) {
      findings.add(
          Code.GTIN_INVALID,
          line,
          index,
          "item.gtin",
          gtin,
          '"' + gtin + "\" is no GTIN: 8, 12, 13 or 14 digits with check digit.");
    }
  }

  static void pricesAreSane(OrderLine line, int index, Findings findings) {
    for (int i = 0; i < line.prices().size(); i++) {
      var price = line.prices().get(i);
      var basis = price.basisQuantity();
      if (price.amount().signum() < 0) {
        findings.add(
            Code.PRICE_NEGATIVE,
            line,
            index,
            "prices[" + i + "].amount",
            price.amount().toPlainString(),
            "The price is " + price.amount().toPlainString() + '.');
      }
      if (basis != null && basis.signum() <= 0) {
        findings.add(
            Code.PRICE_BASIS_INVALID,
            line,
            index,
            "prices[" + i + "].basisQuantity",
            basis.toPlainString(),
            "The price is for " + basis.toPlainString() + " units.");
      }
    }
  }

  /**
   * Told only where units agree, nothing is allowed or charged, and more than a cent is missing.
   */
  static void amountIsQuantityTimesPrice(OrderLine line, int index, Findings findings) {
    var stated = line.amount();
    var price = line.price().orElse(null);
    var quantity = line.quantity();
    if (stated == null
        || price == null
        || quantity == null
        || !line.allowancesCharges().isEmpty()
        || (price.unit() != null && !price.unit().equals(quantity.unit()))) {
      return;
    }
    var basis = price.basisQuantity() == null ? BigDecimal.ONE : price.basisQuantity();
    if (basis.signum() <= 0) {
      return;
    }
    var amount = quantity.value().multiply(price.amount()).divide(basis, 4, RoundingMode.HALF_UP);
    if (amount.subtract(stated).abs().compareTo(CENT) > 0) {
      findings.add(
          Code.LINE_AMOUNT_MISMATCH,
          line,
          index,
          "amount",
          stated.toPlainString(),
          "Stated is %s, quantity times price is %s."
              .formatted(stated.toPlainString(), amount.stripTrailingZeros().toPlainString()));
    }
  }

  static void datesAreSane(OrderLine line, int index, Findings findings) {
    DateRules.inOrder(
        line.dates(),
        (name, date) ->
            findings.add(
                Code.DATES_CONTRADICT,
                line,
                index,
                "dates." + name,
                date,
                date + " lies behind the latest date."));
  }

  static void itemIsKnown(OrderLine line, int index, Findings findings) {
    var known = findings.lists().list(ReferenceLists.ITEMS);
    if (known.isPresent() && !line.item().isEmpty() && !isIn(line.item(), known.get())) {
      findings.add(
          Code.ITEM_UNKNOWN,
          line,
          index,
          "item",
          ids(line.item()).findFirst().orElse(null),
          "None of the line's item numbers is in the list of items.");
    }
  }

  private static boolean isIn(ItemIds item, Set<String> known) {
    return ids(item).anyMatch(known::contains)
        || (item.gtin() != null
            && known.contains("0".repeat(14 - item.gtin().length()) + item.gtin()));
  }

  private static Stream<String> ids(ItemIds item) {
    return Stream.concat(
        Stream.of(item.gtin(), item.buyer(), item.seller(), item.manufacturer())
            .filter(Objects::nonNull),
        item.others().stream().map(o -> o.id()));
  }
}
