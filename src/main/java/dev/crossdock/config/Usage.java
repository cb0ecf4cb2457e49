package dev.crossdock.config;

import java.util.Locale;

/** Whether a document is meant to take effect or is a test; part of every key and counter. */
public enum Usage {
  PRODUCTION,
  TEST;

  /** {@code production} or {@code test}, as stored and shown. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usage with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static Usage of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  public Usage other() {
    return this == PRODUCTION ? TEST : PRODUCTION;
  }
}
