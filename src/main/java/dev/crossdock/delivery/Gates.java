package dev.crossdock.delivery;

import dev.crossdock.audit.Actor;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps deliveries back: holds of operators and open circuits. It lies in the database, so
 * that every hub sees the same and a restart changes nothing. {@link Deliveries#lease} never takes
 * what is kept back. What changes something joins the caller's transaction. Thread-safe.
 */
public interface Gates {

  /** What may go to the target; may be half a second old. */
  Gate of(String target);

  /** Holds that are in force. */
  List<Hold> holds();

  /** Circuits that are not closed. */
  List<Circuit> circuits();

  /**
   * Holds back from now on, in place of an earlier hold of the same.
   *
   * @param length after which it is released by itself; null: never
   */
  void hold(
      Hold.Kind kind, String name, Actor actor, @Nullable String reason, @Nullable Duration length);

  /** Releases what was held, at once. Returns whether it was held. */
  boolean release(Hold.Kind kind, String name, Actor actor, @Nullable String reason);

  /** Releases what was held until now. Returns how many holds ended. */
  int releaseDue();

  /** Opens the circuit of a target. Returns false when it was open. */
  boolean open(String target, Code code, String detail, CircuitPolicy policy);

  /** A probe failed: the next one after a longer pause. */
  void stillOpen(String target, Code code, String detail, CircuitPolicy policy);

  /** The target is back; what waits goes at once. Returns false when it was not open. */
  boolean close(String target);
}
