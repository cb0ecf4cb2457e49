package dev.crossdock.validation;

import dev.crossdock.canonical.Moment;
import dev.crossdock.canonical.OrderDates;
import dev.crossdock.canonical.ShipmentDates;
import dev.crossdock.diagnostics.RuleCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What dates must obey among each other. */
final class DateRules {

  private DateRules() {}

  static void earliestLiesBeforeLatest(OrderDates dates, At at, Findings findings) {
    inOrder("earliestDelivery", dates.earliestDelivery(), dates.latestDelivery(), at, findings);
    inOrder("earliestShipment", dates.earliestShipment(), dates.latestShipment(), at, findings);
  }

  static void arrivesAfterItLeft(ShipmentDates dates, At at, Findings findings) {
    inOrder("shipped", dates.shipped(), dates.delivered(), at, findings);
    inOrder("shipped", dates.shipped(), dates.estimatedDelivery(), at, findings);
  }

  /** Tells each date by which something is wanted that lies before another. */
  static void wantedNotBefore(@Nullable OrderDates dates, LocalDate first, Findings findings) {
    if (dates == null) {
      return;
    }
    notBefore("dates.requestedDelivery", dates.requestedDelivery(), first, findings);
    notBefore("dates.requestedShipment", dates.requestedShipment(), first, findings);
    notBefore("dates.latestDelivery", dates.latestDelivery(), first, findings);
    notBefore("dates.latestShipment", dates.latestShipment(), first, findings);
    notBefore("dates.cancelAfter", dates.cancelAfter(), first, findings);
  }

  /** Tells a date that lies before another. */
  static void notBefore(String path, @Nullable Moment moment, LocalDate first, Findings findings) {
    if (moment != null && moment.date().isBefore(first)) {
      findings.add(
          RuleCode.DATE_BEFORE_ISSUE,
          path,
          moment,
          moment + " lies before the date of the document, " + first + '.');
    }
  }

  /** Tells an earlier date that lies behind a later one. */
  static void inOrder(
      String name, @Nullable Moment earlier, @Nullable Moment later, At at, Findings findings) {
    if (earlier != null && later != null && later.date().isBefore(earlier.date())) {
      findings.add(
          RuleCode.DATES_CONTRADICT, at, name, earlier, earlier + " lies behind " + later + '.');
    }
  }
}
