package dev.crossdock.edi;

import java.util.Locale;

/** The two families of EDI syntax that are read and written. */
public enum Standard {
  X12,
  EDIFACT;

  /** The name used in files and on the command line: {@code x12} or {@code edifact}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The standard with this name, in any case. Throws {@link IllegalArgumentException}. */
  public static Standard of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
