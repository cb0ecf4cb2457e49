package dev.crossdock.reconciliation;

/**
 * Two counts that do not agree, and where.
 *
 * @param count id of the {@link Count}
 * @param partner who sent the transmission
 * @param channel the channel it came through
 * @param interchange 0 where it is about the whole transmission
 * @param document id of the document; 0 where it is about no single one
 */
public record Discrepancy(
    String count,
    String partner,
    String channel,
    long transmission,
    int interchange,
    long document,
    String expected,
    String found) {

  /** What does not agree, in words. */
  public String getMessage() {
    var at = new StringBuilder("Transmission ").append(transmission);
    if (interchange > 0) {
      at.append(", interchange ").append(interchange);
    }
    if (document > 0) {
      at.append(", document ").append(document);
    }
    return at + ": " + Count.of(count).words(expected, found) + ".";
  }
}
