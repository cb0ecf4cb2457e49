package dev.crossdock.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order that something is about (UBL OrderReference). */
public record OrderReference(
    String number,
    @Nullable String releaseNumber,
    @Nullable String revision,
    @Nullable LocalDate issueDate,
    @Nullable String salesOrderNumber) {

  /** The number, of a release against a blanket order with the release: {@code number/release}. */
  public String key() {
    return releaseNumber == null ? number : number + '/' + releaseNumber;
  }
}
