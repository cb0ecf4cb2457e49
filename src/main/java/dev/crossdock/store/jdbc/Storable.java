package dev.crossdock.store.jdbc;

import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL can keep it: it knows no NUL. What was there is in the raw bytes. */
public final class Storable {

  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  public static String text(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', REPLACEMENT);
  }

  public static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }
}
