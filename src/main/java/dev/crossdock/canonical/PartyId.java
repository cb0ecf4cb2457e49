package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * An identifier of a party that is not a GLN.
 *
 * @param schemeCode the sender's own code where the scheme is {@link Scheme#OTHER}
 */
public record PartyId(Scheme scheme, @Nullable String schemeCode, String id) {

  /** Who gave the identifier. */
  public enum Scheme {
    ASSIGNED_BY_BUYER,
    ASSIGNED_BY_SELLER,
    DUNS,
    DUNS_PLUS_4,
    VAT,
    /** A tax number other than that of value added tax. */
    TAX,

    SCAC,
    MUTUAL,
    OTHER
  }
}
