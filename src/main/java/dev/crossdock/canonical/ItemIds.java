package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parties call an item, and what is known of it besides.
 *
 * @param gtin GS1 global trade item number of 8, 12, 13 or 14 digits as sent, leading zeros kept
 */
public record ItemIds(
    @Nullable String gtin,
    @Nullable String buyer,
    @Nullable String seller,
    @Nullable String manufacturer,
    List<ItemId> others,
    @Nullable String brand,
    @Nullable String model,
    @Nullable String originCountry,
    List<String> descriptions,
    List<Classification> classifications,
    List<ItemAttribute> attributes) {

  /** An item that nothing identifies. */
  public static final ItemIds NONE =
      new ItemIds(
          null, null, null, null, List.of(), null, null, null, List.of(), List.of(), List.of());

  public ItemIds {
    others = List.copyOf(others);
    descriptions = List.copyOf(descriptions);
    classifications = List.copyOf(classifications);
    attributes = List.copyOf(attributes);
  }

  /** Whether nothing identifies the item. */
  public boolean isEmpty() {
    return gtin == null
        && buyer == null
        && seller == null
        && manufacturer == null
        && others.isEmpty();
  }
}
