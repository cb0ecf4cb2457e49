package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When what is invoiced happened. */
public record InvoiceDates(
    @Nullable Moment shipped,
    @Nullable Moment delivered,
    @Nullable Moment taxPoint,
    @Nullable Moment periodStart,
    @Nullable Moment periodEnd,
    @Nullable String taxPointCode,
    List<OtherDate> others) {
  public InvoiceDates {
    others = List.copyOf(others);
  }
}
