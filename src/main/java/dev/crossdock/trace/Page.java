package dev.crossdock.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list and where the next ones begin.
 *
 * @param next cursor of the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }
}
