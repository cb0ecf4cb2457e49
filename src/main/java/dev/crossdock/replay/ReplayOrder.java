package dev.crossdock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed.
 *
 * @param version hash of the map that raw bytes are read by; null: as agreed today
 * @param edit what the document is to say instead; null: what it says
 * @param targets those that it is for; empty: all that the document went to
 * @param force what an approver forces: a target that has a document, or may have it, gets it again
 *     under a new idempotency key; from raw, a document takes effect though another one has its
 *     business key
 * @param actor wants it, and {@code reason}
 * @param rate most documents a second
 * @param stopAfter failures after which it stops
 */
public record ReplayOrder(
    ReplayPoint point,
    @Nullable String version,
    @Nullable Edit edit,
    Selection selection,
    List<String> targets,
    boolean force,
    String actor,
    String reason,
    int rate,
    int stopAfter) {

  public ReplayOrder {
    targets = List.copyOf(targets);
  }
}
