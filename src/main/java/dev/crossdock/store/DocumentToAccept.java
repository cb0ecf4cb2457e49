package dev.crossdock.store;

import dev.crossdock.config.Usage;

/**
 * A document claimed for accepting.
 *
 * @param contentHash SHA-256 of its own content
 * @param canonical canonical JSON
 * @param behind whether an earlier one of its order is in its steps
 * @param forced whether a person wants it to take effect whatever has its business key
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DocumentToAccept(
    long id,
    DocumentEntry.Place place,
    String type,
    String standard,
    String partner,
    Usage usage,
    String agreement,
    byte[] contentHash,
    String canonical,
    boolean behind,
    boolean forced) {

  /** Whether a system of ours handed it over, to be sent to the partner. */
  public boolean isToBeSent() {
    return standard.equals(DocumentEntry.HANDED_OVER);
  }

  /** Its business key, with what the agreement says makes its number. */
  public BusinessKey key(String number) {
    return isToBeSent()
        ? BusinessKey.sent(partner, usage, type, number)
        : new BusinessKey(partner, usage, type, number);
  }
}
