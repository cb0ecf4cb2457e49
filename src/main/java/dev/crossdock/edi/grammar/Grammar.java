package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Standard;

/**
 * The compiled grammar of one message in one version, with overlays applied. Immutable and
 * thread-safe.
 */
public final class Grammar {

  private final Standard standard;
  private final String message;
  private final String version;

  Grammar(Standard standard, String message, String version) {
    this.standard = standard;
    this.message = message;
    this.version = version;
  }

  /** X12 or EDIFACT. */
  public Standard standard() {
    return standard;
  }

  /** Such as {@code 850} or {@code ORDERS}. */
  public String message() {
    return message;
  }

  /** Version of the tables: {@code 004010} or {@code D96A}. */
  public String version() {
    return version;
  }
}
