package dev.crossdock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a replay is about: those named, or those that a filter finds.
 *
 * @param filter null where documents are named
 */
public record Selection(List<Long> documents, @Nullable Filter filter) {

  /** As many documents may be named. */
  public static final int MAX_NAMED = 10_000;

  public Selection {
    documents = List.copyOf(documents);
  }

  public static Selection of(Long... documents) {
    return new Selection(List.of(documents), null);
  }
}
