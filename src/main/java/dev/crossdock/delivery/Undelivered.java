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

  /**
   * A person says what became of one in doubt: the target has it, and it is done; or has it not,
   * and it is sent again with the same idempotency key and all its attempts. Those behind it in its
   * order key go on. Noted with who and why.
   *
   * @param last told the target inside the transaction, where nothing else of it is in doubt
   * @return false when it is not in doubt (any more)
   */
  boolean resolve(long id, boolean did, Actor actor, String why, Consumer<String> last);

  /** Sends a dead one again, likewise. Returns false when it is not dead (any more). */
  boolean again(long id, Actor actor, String why);

  /**
   * Leaves a dead one dead and lets those behind it in its order key go on, noted likewise. Returns
   * false when it is not dead (any more), or held nobody.
   */
  boolean pass(long id, Actor actor, String why);
}
