package dev.crossdock.validation;

import dev.crossdock.canonical.Moment;
import dev.crossdock.canonical.OrderDates;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What dates of an order or line must obey among each other. */
final class DateRules {

  private DateRules() {}

  /** Tells name and value of each date before another. */
  static void notBefore(
      @Nullable OrderDates dates, LocalDate first, BiConsumer<String, Moment> tell) {
    if (dates == null) {
      return;
    }
    notBefore("requestedDelivery", dates.requestedDelivery(), first, tell);
    notBefore("requestedShipment", dates.requestedShipment(), first, tell);
    notBefore("latestDelivery", dates.latestDelivery(), first, tell);
    notBefore("latestShipment", dates.latestShipment(), first, tell);
    notBefore("cancelAfter", dates.cancelAfter(), first, tell);
  }

  /** Tells name and value of each earliest date behind its latest. */
  static void inOrder(@Nullable OrderDates dates, BiConsumer<String, Moment> tell) {
    if (dates == null) {
      return;
    }
    inOrder("earliestDelivery", dates.earliestDelivery(), dates.latestDelivery(), tell);
    inOrder("earliestShipment", dates.earliestShipment(), dates.latestShipment(), tell);
  }

  private static void notBefore(
      String name, @Nullable Moment moment, LocalDate first, BiConsumer<String, Moment> tell) {
    if (moment != null && moment.date().isBefore(first)) {
      tell.accept(name, moment);
    }
  }

  private static void inOrder(
      String name,
      @Nullable Moment earliest,
      @Nullable Moment latest,
      BiConsumer<String, Moment> tell) {
    if (earliest != null && latest != null && latest.date().isBefore(earliest.date())) {
      tell.accept(name, earliest);
    }
  }
}
