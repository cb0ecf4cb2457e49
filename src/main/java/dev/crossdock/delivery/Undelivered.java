package dev.crossdock.delivery;

import dev.crossdock.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Deliveries that a person looks for and decides. Nothing here expires. Thread-safe. */
public interface Undelivered {

  /** A page, the newest first. */
  List<FoundDelivery> find(DeliveryQuery query);

  /** All about one. */
  Optional<DeliveryStory> open(long id);

  /** What went to the target in an attempt, and its answer; empty where that is not kept. */
  Optional<Exchanged> exchange(long id, int attempt);

  /**
   * A person says the outcome of one in doubt: the target has it, and it is done; or has it not,
   * and it is sent again with the same idempotency key and all its attempts. Those behind it in its
   * order key go on. Noted with who and why.
   *
   * @param last told the target inside the transaction, where nothing else of it is in doubt
   * @return false when it is not in doubt (any more)
   */
  boolean resolve(long id, boolean did, Actor actor, String reason, Consumer<String> last);

  /** Sends a dead one again, likewise. Returns false when it is not dead (any more). */
  boolean resend(long id, Actor actor, String reason);

  /**
   * Skips a dead-lettered one: no more is done about it, and those behind it in its order key go
   * on. Noted likewise. Its document is archived when nothing else of it is dead-lettered. Returns
   * false when it is not dead-lettered (any more), or skipped already.
   */
  boolean skip(long id, Actor actor, String reason);
}
