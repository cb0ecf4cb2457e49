package dev.crossdock.cases;

import dev.crossdock.audit.Actor;
import dev.crossdock.diagnostics.Code;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases. Every method joins the caller's transaction when the thread has one. Changes by a
 * person name the version they saw; {@link Stale} is thrown when it has moved on, {@link
 * Transition.IllegalMove} when the state does not allow the move, {@link NoSuchCase} when there is
 * none.
 */
public interface Cases {

  /**
   * Puts the event to the case of its fingerprint that is not closed, or opens one, and answers its
   * id. An event that is known already changes nothing. Of two at once one opens, the other joins.
   */
  long joinOrOpen(ExceptionEvent event);

  /** Closes the content case of this business key; answers whether there was one. */
  boolean correctionAccepted(String businessKey, long document);

  /**
   * Closes the technical case of this target or channel and code; answers whether there was one.
   */
  boolean recovered(String subject, Code code);

  Optional<Case> find(long id);

  /** The case with its events, what it hits, and its history. */
  Optional<CaseFile> open(long id);

  List<Case> list(CaseQuery query);

  /** Moves the case. Only transitions that persons may make, {@code assign} not among them. */
  Case transition(long id, long version, Transition transition, Act act);

  /** Gives it to a user, to another owner, or both. */
  Case assign(long id, long version, @Nullable String assignee, @Nullable String owner, Act act);

  /** Adds a comment; no version needed, comments do not collide. */
  Case comment(long id, Act act);

  /** Who did it, and why. */
  record Act(Actor actor, @Nullable String reason) {}

  /** Somebody else changed the case meanwhile. */
  final class Stale extends RuntimeException {
    public Stale(long id, long seen, long now) {
      super("case %d is at version %d, not %d".formatted(id, now, seen));
    }
  }

  /** The closed case cannot be reopened: a newer one of the same fingerprint is open. */
  final class Superseded extends RuntimeException {
    public Superseded(long id) {
      super("case %d has a newer case of the same kind that is open".formatted(id));
    }
  }

  /** There is no such case. */
  final class NoSuchCase extends RuntimeException {
    public NoSuchCase(long id) {
      super("there is no case " + id);
    }
  }
}
