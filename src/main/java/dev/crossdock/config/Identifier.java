package dev.crossdock.config;

import org.jspecify.annotations.Nullable;

/**
 * A name by which a partner or we are known in envelopes and documents.
 *
 * @param qualifier ISA05/ISA07 or UNB 0007, such as {@code ZZ} or {@code 14}; null where the scheme
 *     has none or the sender left it out
 * @param internalAddress UNB 0008/0014 (EDIFACT only); null matches any address
 */
public record Identifier(
    Scheme scheme, @Nullable String qualifier, String id, @Nullable String internalAddress) {

  /** Where an identifier comes from. */
  public enum Scheme {
    X12,
    EDIFACT,
    GLN,
    DUNS,
    OWN;

    /** The lower-case name used in files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Identifier {
    qualifier = blankToNull(qualifier);
    id = id.strip();
    internalAddress = blankToNull(internalAddress);
  }

  /** An ISA qualifier and id; trailing blanks of the fixed-width fields don't matter. */
  public static Identifier x12(@Nullable String qualifier, String id) {
    return new Identifier(Scheme.X12, qualifier, id, null);
  }

  /** A UNB sender or recipient. */
  public static Identifier edifact(
      @Nullable String qualifier, String id, @Nullable String internalAddress) {
    return new Identifier(Scheme.EDIFACT, qualifier, id, internalAddress);
  }

  public static Identifier gln(String gln) {
    return new Identifier(Scheme.GLN, null, gln, null);
  }

  /** Whether this agreed identifier covers one that was read from an envelope. */
  public boolean covers(Identifier read) {
    return scheme == read.scheme
        && id.equals(read.id)
        && java.util.Objects.equals(qualifier, read.qualifier)
        && (internalAddress == null || internalAddress.equals(read.internalAddress));
  }

  /** {@code x12 ZZ:ACME} or {@code edifact 14:4012345000009/SUB}, for people. */
  @Override
  public String toString() {
    return scheme.id()
        + ' '
        + (qualifier == null ? "" : qualifier + ':')
        + id
        + (internalAddress == null ? "" : '/' + internalAddress);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
