package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When goods came and were looked at. */
public record ReceiptDates(
    @Nullable Moment shipped,
    @Nullable Moment received,
    @Nullable Moment inspected,
    @Nullable Moment posted,
    List<OtherDate> others) {
  public ReceiptDates {
    others = List.copyOf(others);
  }
}
