package dev.crossdock.canonical;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A production lot of an item (UBL LotIdentification).
 *
 * @param number null where only its dates were told
 */
public record Lot(
    @Nullable String number,
    @Nullable Quantity quantity,
    @Nullable LocalDate expiryDate,
    @Nullable LocalDate bestBeforeDate,
    @Nullable LocalDate manufactureDate,
    List<String> serials,
    @Nullable String originCountry) {
  public Lot {
    serials = List.copyOf(serials);
  }
}
