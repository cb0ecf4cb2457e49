package dev.crossdock.validation;

import dev.crossdock.canonical.Order;
import java.util.List;

/** The rules an order must obey, in the order they are told. */
final class OrderRules {

  static final List<Rule<Order>> ALL =
      List.of(
          HeaderRules::hasLines,
          HeaderRules::currencyIsKnown,
          HeaderRules::nothingIsWantedBeforeIssue,
          HeaderRules::earliestLiesBeforeLatest,
          HeaderRules::identifiersOfPartiesAreRight,
          HeaderRules::partiesAreKnown,
          HeaderRules::lineNumbersDiffer,
          line(LineRules::hasItem),
          line(LineRules::hasQuantity),
          line(LineRules::quantityIsPositive),
          line(LineRules::unitIsKnown),
          line(LineRules::gtinIsRight),
          line(LineRules::pricesAreSane),
          line(LineRules::amountIsQuantityTimesPrice),
          line(LineRules::datesAreSane),
          line(LineRules::itemIsKnown),
          TotalRules::lineCountIsAsStated,
          TotalRules::quantityIsAsStated,
          TotalRules::amountIsAsStated);

  private OrderRules() {}

  private static Rule<Order> line(LineRule rule) {
    return rule;
  }
}
