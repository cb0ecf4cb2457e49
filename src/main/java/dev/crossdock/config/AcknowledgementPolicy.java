package dev.crossdock.config;

import org.jspecify.annotations.Nullable;

/**
 * How a partner is told the outcome of a document's syntax.
 *
 * @param wholeGroup true: one bad document rejects its group; false (default): it alone is rejected
 * @param channel name of the partner's channel that carries it; null for {@link Kind#NONE}
 * @param ta1 when a TA1 is sent (X12 only); a rejected interchange gets one in any case unless
 *     NEVER
 * @param advice the message that tells what was not accepted though its syntax is sound: {@code
 *     824}, {@code APERAK}; null: none
 * @param confirms whether a report is also sent for a file of which everything was accepted
 */
public record AcknowledgementPolicy(
    Kind kind,
    boolean wholeGroup,
    @Nullable String channel,
    Ta1 ta1,
    @Nullable String advice,
    boolean confirms) {

  /** What is sent. */
  public enum Kind {
    NONE("none"),
    TA1("TA1"),
    FUNCTIONAL_997("997"),
    /** A 999 for groups from 005010 on, a 997 for older ones. */
    IMPLEMENTATION_999("999"),
    CONTRL("CONTRL"),
    REPORT("report");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As written in partner files: {@code none}, {@code TA1}, {@code 997}, {@code 999}, ... */
    public String id() {
      return id;
    }
  }

  /** When a TA1 is sent. */
  public enum Ta1 {
    NEVER,
    REQUESTED,
    ALWAYS
  }

  public static final AcknowledgementPolicy NONE =
      new AcknowledgementPolicy(Kind.NONE, false, null, Ta1.NEVER, null, false);
}
