package dev.crossdock.validation;

import dev.crossdock.canonical.Lot;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.RuleCode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about lots and serial numbers. */
final class LotRules {

  private LotRules() {}

  static void expiresAfterItWasMade(Lot lot, At at, Findings findings) {
    if (lot.expiryDate() != null
        && lot.manufactureDate() != null
        && lot.expiryDate().isBefore(lot.manufactureDate())) {
      findings.add(
          RuleCode.DATES_CONTRADICT,
          at,
          "expiryDate",
          lot.expiryDate(),
          lot.expiryDate() + " lies before the day it was made, " + lot.manufactureDate() + '.');
    }
  }

  /** A rule: lots that all say how much add up to the line's quantity. */
  static <R> PartRule<R> addUp(
      Function<R, List<Lot>> lots, Function<R, @Nullable Quantity> quantity) {
    return (part, at, findings) -> {
      var whole = quantity.apply(part);
      var each = lots.apply(part);
      if (whole == null
          || each.isEmpty()
          || each.stream().anyMatch(l -> !QuantityRules.comparable(l.quantity(), whole))) {
        return;
      }
      var sum =
          each.stream()
              .map(l -> QuantityRules.value(l.quantity()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(whole.value()) != 0) {
        findings.add(
            RuleCode.LOT_QUANTITY_MISMATCH,
            at,
            "lots",
            sum.toPlainString(),
            "The lots add up to %s, the line says %s."
                .formatted(sum.toPlainString(), whole.value().toPlainString()));
      }
    };
  }

  /** A rule: no serial number comes twice in a line. */
  static <R> PartRule<R> serialsDiffer(Function<R, List<Lot>> lots, Function<R, List<String>> own) {
    return (part, at, findings) -> {
      var seen = new HashSet<String>();
      Stream.concat(
              own.apply(part).stream(),
              lots.apply(part).stream().flatMap(lot -> lot.serials().stream()))
          .filter(serial -> !seen.add(serial))
          .forEach(
              serial ->
                  findings.add(
                      RuleCode.SERIAL_TWICE,
                      at,
                      "serials",
                      serial,
                      "Serial number \"" + serial + "\" was there before."));
    };
  }
}
