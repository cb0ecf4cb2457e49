package dev.crossdock.validation;

import dev.crossdock.canonical.LineConfirmation;
import dev.crossdock.canonical.OrderResponse;
import dev.crossdock.canonical.OrderResponseLine;
import dev.crossdock.canonical.ResponseAction;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of answers to orders. */
final class OrderResponseRules {

  /** Answers that need nothing said about the lines. */
  private static final Set<ResponseAction> DECIDED =
      Set.of(ResponseAction.ACCEPTED, ResponseAction.REJECTED, ResponseAction.RECEIVED);

  private static final Set<ResponseAction> NOT_AS_ORDERED =
      Set.of(
          ResponseAction.CHANGED,
          ResponseAction.REJECTED,
          ResponseAction.BACKORDERED,
          ResponseAction.SUBSTITUTED,
          ResponseAction.ADDED);

  static final RuleBook<OrderResponse> RESPONSE =
      new RuleBook<>(
          OrderResponse.class,
          List.of(
              DocumentRules.currencyIsKnown("currency", OrderResponse::currency),
              OrderResponseRules::nothingIsPromisedForThePast,
              DocumentRules.lineNumbersDiffer(OrderResponse::lines),
              OrderResponseRules::everyLineIsDecided,
              OrderResponseRules::linesKeepToWhatTheWholeSays,
              OrderResponseRules::totals),
          List.of(new On<>(OrderResponseLine.class, OrderResponseRules::partsMakeTheWhole)));

  private OrderResponseRules() {}

  private static void nothingIsPromisedForThePast(OrderResponse response, Findings findings) {
    var dates = response.dates();
    if (dates != null) {
      var first = response.issueDate();
      DateRules.notBefore("dates.promisedDelivery", dates.promisedDelivery(), first, findings);
    }
  }

  private static void everyLineIsDecided(OrderResponse response, Findings findings) {
    if (DECIDED.contains(response.action())) {
      return;
    }
    var lines = response.lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.action() == null && line.confirmations().isEmpty()) {
        findings.add(
            RuleCode.RESPONSE_UNDECIDED,
            "lines[" + i + "].action",
            line.source(),
            null,
            "Neither the line nor the document says what is done with it.");
      }
    }
  }

  private static void linesKeepToWhatTheWholeSays(OrderResponse response, Findings findings) {
    if (response.action() != ResponseAction.ACCEPTED) {
      return;
    }
    var lines = response.lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var other = actions(line).filter(NOT_AS_ORDERED::contains).findFirst();
      if (other.isPresent()) {
        findings.add(
            RuleCode.RESPONSE_CONTRADICTS,
            "lines[" + i + "].action",
            line.source(),
            other.get().name().toLowerCase(Locale.ROOT),
            "The order is accepted as it is, yet a line is not.");
      }
    }
  }

  private static Stream<ResponseAction> actions(OrderResponseLine line) {
    return Stream.concat(
        Stream.ofNullable(line.action()),
        line.confirmations().stream().map(LineConfirmation::action));
  }

  /** Told only where every part says how much, in the unit of the line. */
  private static void partsMakeTheWhole(OrderResponseLine line, At at, Findings findings) {
    var ordered = line.orderedQuantity();
    if (ordered == null
        || line.confirmations().isEmpty()
        || line.confirmations().stream()
            .anyMatch(c -> !QuantityRules.comparable(c.quantity(), ordered))) {
      return;
    }
    var sum =
        line.confirmations().stream()
            .map(c -> QuantityRules.value(c.quantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(ordered.value()) > 0) {
      findings.add(
          RuleCode.QUANTITY_EXCEEDS,
          at,
          "confirmations",
          sum.toPlainString(),
          "%s is more than the ordered quantity of %s."
              .formatted(sum.toPlainString(), ordered.value().toPlainString()));
    }
  }

  /** Quantities in totals are those that were ordered, or those confirmed: no sum is checked. */
  private static void totals(OrderResponse response, Findings findings) {
    if (response.totals() != null) {
      var lines = response.lines();
      TotalRules.lineCountIs(response.totals().lineCount(), lines, findings);
    }
  }
}
