package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param lines street and further lines, in order
 * @param region state, province or county, as sent
 * @param country ISO 3166-1 alpha-2 where the sender keeps to it
 */
public record Address(
    List<String> lines,
    @Nullable String city,
    @Nullable String postalCode,
    @Nullable String region,
    @Nullable String country) {

  public Address {
    lines = List.copyOf(lines);
  }
}
