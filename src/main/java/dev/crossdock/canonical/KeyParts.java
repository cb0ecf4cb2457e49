package dev.crossdock.canonical;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document that business keys and order keys are made of; which of them count is
 * agreed.
 *
 * @param number the document number; of a release against a blanket order, {@code number/release}
 * @param orderNumber the order it is about, in the same form
 * @param buyer GLN or first id of the buyer
 * @param shipTo GLN or first id of the ship-to party
 */
public record KeyParts(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    String orderNumber,
    @Nullable String buyer,
    @Nullable String shipTo) {

  /** Characters of a part: more than any number in trade has, and what keys of them can bear. */
  public static final int LONGEST = 120;

  /** Parts that are longer than a key can bear, and what each is called. */
  public Map<String, String> tooLong() {
    var parts = new LinkedHashMap<String, String>();
    put(parts, "document number", number);
    put(parts, "revision", revision);
    put(parts, "order number", orderNumber);
    put(parts, "identifier of the buyer", buyer);
    put(parts, "identifier of the ship-to party", shipTo);
    return parts;
  }

  private static void put(Map<String, String> parts, String name, @Nullable String part) {
    if (part != null && part.length() > LONGEST && !parts.containsValue(part)) {
      parts.put(name, part);
    }
  }
}
