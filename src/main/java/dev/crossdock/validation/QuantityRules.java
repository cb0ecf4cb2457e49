package dev.crossdock.validation;

import dev.crossdock.canonical.InvoiceLine;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.StockQuantities;
import dev.crossdock.canonical.Units;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules about how much of what. */
final class QuantityRules {

  /** Those that say how much more or less. */
  private static final Set<String> SIGNED = Set.of("changedQuantity", "adjustedQuantity");

  private QuantityRules() {}

  static void unitIsKnown(Quantity quantity, At at, Findings findings) {
    if (!Units.isKnown(quantity.unit())) {
      findings.add(
          MappingCode.UNIT_UNKNOWN,
          at,
          "unit",
          quantity.unit(),
          '"'
              + quantity.unit()
              + "\" is not a unit of UN/ECE Recommendation 20, such as EA or KGM.");
    }
  }

  static void isNotNegative(Quantity quantity, At at, Findings findings) {
    if (quantity.value().signum() >= 0 || SIGNED.contains(at.name())) {
      return;
    }
    var value = quantity.value().toPlainString();
    var holder = at.parent() == null ? null : at.parent().value();
    if (holder instanceof InvoiceLine) {
      return; // What is taken back may stand on an invoice with a sign.
    }
    boolean stock = holder instanceof StockQuantities;
    findings.add(
        stock ? RuleCode.STOCK_NEGATIVE : RuleCode.QUANTITY_NEGATIVE,
        at,
        "value",
        value,
        "The quantity is " + value + '.');
  }

  /** A rule: a quantity there is must be above zero. */
  static <R> PartRule<R> isPositive(String field, Function<R, @Nullable Quantity> quantity) {
    return (part, at, findings) -> {
      var said = quantity.apply(part);
      if (said != null && said.value().signum() == 0) {
        findings.add(
            RuleCode.QUANTITY_NOT_POSITIVE,
            at,
            field + ".value",
            said.value().toPlainString(),
            "The quantity is zero.");
      }
    };
  }

  /** A rule: a line says how much. */
  static <R> PartRule<R> isSaid(String field, Function<R, @Nullable Quantity> quantity) {
    return (part, at, findings) -> {
      if (quantity.apply(part) == null) {
        findings.add(
            RuleCode.LINE_WITHOUT_QUANTITY, at, field, null, "The line does not say how much.");
      }
    };
  }

  /** A rule: one quantity is not more than another, where both are told in one unit. */
  static <R> PartRule<R> isAtMost(
      String field,
      Function<R, @Nullable Quantity> quantity,
      String limitName,
      Function<R, @Nullable Quantity> limit) {
    return (part, at, findings) -> {
      var said = quantity.apply(part);
      var most = limit.apply(part);
      if (said != null
          && most != null
          && comparable(said, most)
          && said.value().compareTo(most.value()) > 0) {
        findings.add(
            RuleCode.QUANTITY_EXCEEDS,
            at,
            field + ".value",
            said.value().toPlainString(),
            "%s is more than the %s of %s."
                .formatted(said.value().toPlainString(), limitName, most.value().toPlainString()));
      }
    };
  }

  /** Whether both are told, in one unit. */
  static boolean comparable(@Nullable Quantity a, @Nullable Quantity b) {
    return a != null && b != null && a.unit().equals(b.unit());
  }

  /** The number, zero where there is none. */
  static BigDecimal value(@Nullable Quantity quantity) {
    return quantity == null ? BigDecimal.ZERO : quantity.value();
  }
}
