package dev.crossdock.cases;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a case hits.
 *
 * @param kind {@code delivery}, {@code document} or {@code transmission}
 * @param id its number
 * @param name what people call it
 */
public record Affected(String kind, long id, @Nullable String name) {

  /** The narrowest thing the event names, or null. */
  public static @Nullable Affected of(About about) {
    if (about.delivery() != 0) {
      return new Affected("delivery", about.delivery(), about.name());
    }
    if (about.document() != 0) {
      return new Affected("document", about.document(), about.name());
    }
    return about.transmission() == 0
        ? null
        : new Affected("transmission", about.transmission(), about.name());
  }
}
