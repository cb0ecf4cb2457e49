package dev.crossdock.trace;

import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a trace is for: everything is visible to people, a partner sees what came through its
 * channels and what is its own.
 */
public record Viewer(@Nullable String partner) {
  /** Sees everything. */
  public static final Viewer EVERYTHING = new Viewer(null);

  /** Sees what belongs to this partner. */
  public static Viewer of(String partner) {
    return new Viewer(partner);
  }
}
