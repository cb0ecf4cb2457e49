package dev.crossdock.mapping;

import dev.crossdock.canonical.CanonicalDocument;

/** Canonical documents as JSON: stable field order, plain decimals, no nulls, no empty lists. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** One line of JSON. */
  public static String write(CanonicalDocument document) {
    throw new UnsupportedOperationException();
  }

  /** JSON over several lines, for people. */
  public static String writePretty(CanonicalDocument document) {
    throw new UnsupportedOperationException();
  }

  /** Reads what was written. Throws {@link IllegalArgumentException} on anything else. */
  public static CanonicalDocument read(String json) {
    throw new UnsupportedOperationException();
  }
}
