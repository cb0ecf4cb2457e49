package dev.crossdock.reconciliation;

import java.util.Locale;

/** Two counts that must agree, each taken without the other. */
public enum Count {
  /** Bytes counted as they were received, and bytes in the parts. */
  STORED("bytes received", "bytes stored"),
  /** Bytes received, and those framed, set aside and blank. */
  FRAMED("bytes received", "bytes framed, set aside or blank"),
  /**
   * Where an interchange may begin, and where it does: no byte lies in two, none behind the end.
   */
  PLACES("where it may begin and must end", "where it begins and ends"),
  /** Documents that the framer counted, and documents stored. */
  DOCUMENTS("documents framed", "documents stored"),
  /** Targets that were agreed when the document took effect, and its deliveries. */
  DELIVERIES("targets agreed", "deliveries"),
  /** The worst state of a document's deliveries, and the document's. */
  STATE("worst state of its deliveries", "state of the document"),
  /** Interchanges that carry a document to a partner: one for each that was accepted. */
  SENT("interchanges that carry it", "interchanges found");

  private final String expected;
  private final String found;

  Count(String expected, String found) {
    this.expected = expected;
    this.found = found;
  }

  /** In kebab-case, as stored and shown. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Count of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** {@code targets agreed: 2, deliveries: 1}. */
  String words(String expectedValue, String foundValue) {
    return expected + ": " + expectedValue + ", " + found + ": " + foundValue;
  }
}
