package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Invoice;
import dev.crossdock.canonical.InvoiceTotals;
import dev.crossdock.canonical.Price;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the amounts of a credit note whose sender writes all of them with a minus: in the model
 * they are without sign and lower what is to be paid. Where only some are negative, nothing is
 * turned, and a rule tells a total that is.
 */
final class CreditNoteSigns {

  private final List<Amount> amounts = new ArrayList<>();
  private final List<Amount> others = new ArrayList<>();

  /** A number in the document. */
  private record Amount(Node owner, RecordShape.Field field, BigDecimal value) {}

  private CreditNoteSigns() {}

  /** Turns them where the document is such a credit note. */
  static void turn(Draft draft) {
    var root = draft.root();
    if (root.shape().type() != Invoice.class || !root.text("invoiceType").equals("credit-note")) {
      return;
    }
    var signs = new CreditNoteSigns();
    signs.collect(root);
    if (signs.isNegative()) {
      signs.turn();
      draft.report(
          Violation.of(
              MappingCode.CREDIT_NOTE_TURNED,
              "invoiceType",
              root.place(),
              null,
              "All amounts of the credit note are negative; they were taken without their sign."));
    }
  }

  private boolean isNegative() {
    return amounts.stream().anyMatch(amount -> amount.value().signum() < 0)
        && amounts.stream().noneMatch(amount -> amount.value().signum() > 0);
  }

  private void turn() {
    for (var amount : amounts) {
      amount.owner().set(amount.field(), amount.value().negate());
    }
    for (var other : others) {
      other.owner().set(other.field(), other.value().abs());
    }
  }

  private void collect(Node node) {
    var type = node.shape().type();
    for (var field : node.shape().fields()) {
      var value = node.get(field);
      if (value instanceof BigDecimal number) {
        var amount = new Amount(node, field, number);
        if (type == Price.class || type == Quantity.class || quantity(type, field)) {
          others.add(amount);
        } else if (field.name().endsWith("mount")) {
          amounts.add(amount);
        }
      } else if (value instanceof Node child) {
        collect(child);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> collectItem(item));
      }
    }
  }

  private static boolean quantity(Class<?> type, RecordShape.Field field) {
    return type == InvoiceTotals.class && field.name().equals("quantity");
  }

  private void collectItem(Object item) {
    if (item instanceof Node node) {
      collect(node);
    }
  }
}
