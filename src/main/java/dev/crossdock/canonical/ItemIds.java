package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parties call an item.
 *
 * @param gtin GS1 global trade item number of 8, 12, 13 or 14 digits as sent, leading zeros kept
 */
public record ItemIds(
    @Nullable String gtin,
    @Nullable String buyer,
    @Nullable String seller,
    @Nullable String manufacturer,
    List<ItemId> others) {

  /** An item that nothing identifies. */
  public static final ItemIds NONE = new ItemIds(null, null, null, null, List.of());

  public ItemIds {
    others = List.copyOf(others);
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
