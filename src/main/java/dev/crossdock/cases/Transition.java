package dev.crossdock.cases;

import static dev.crossdock.cases.CaseState.ASSIGNED;
import static dev.crossdock.cases.CaseState.CLOSED;
import static dev.crossdock.cases.CaseState.IN_PROGRESS;
import static dev.crossdock.cases.CaseState.OPEN;
import static dev.crossdock.cases.CaseState.RESOLVED;
import static dev.crossdock.cases.CaseState.WAITING;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The named moves of a case: where each may come from, where it leads, who may make it. */
public enum Transition {
  ASSIGN(ASSIGNED, true, OPEN, ASSIGNED, IN_PROGRESS, WAITING),
  START(IN_PROGRESS, true, OPEN, ASSIGNED, WAITING),
  WAIT(WAITING, true, OPEN, ASSIGNED, IN_PROGRESS),
  RESOLVE(RESOLVED, true, OPEN, ASSIGNED, IN_PROGRESS, WAITING),
  CLOSE(CLOSED, true, RESOLVED),
  REOPEN(OPEN, true, RESOLVED, CLOSED),
  /** The same thing went wrong again after it had been called resolved. */
  RECUR(OPEN, false, RESOLVED),
  /** The partner's corrected document was accepted. */
  CORRECT(CLOSED, false, OPEN, ASSIGNED, IN_PROGRESS, WAITING, RESOLVED),
  /** What had failed works again. */
  RECOVER(CLOSED, false, OPEN, ASSIGNED, IN_PROGRESS, WAITING, RESOLVED);

  private final CaseState to;
  private final boolean byPerson;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not say so
  private final Set<CaseState> from;

  Transition(CaseState to, boolean byPerson, CaseState... from) {
    this.to = to;
    this.byPerson = byPerson;
    this.from = Set.of(from);
  }

  /** The state after this move. Throws {@link IllegalMove} when it may not start at {@code now}. */
  public CaseState apply(CaseState now) {
    if (!from.contains(now)) {
      throw new IllegalMove(this, now);
    }
    return to;
  }

  /** Whether it may start at this state. */
  public boolean mayStartAt(CaseState now) {
    return from.contains(now);
  }

  /** Whether a person may ask for it; the others follow from events. */
  public boolean byPerson() {
    return byPerson;
  }

  /** The name in histories and APIs, such as {@code reopen}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The transition with this id. Throws {@link IllegalArgumentException} when there is none. */
  @JsonCreator
  public static Transition of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The moves a person may make from this state. */
  public static List<Transition> choices(CaseState now) {
    return List.of(values()).stream().filter(t -> t.byPerson && t.mayStartAt(now)).toList();
  }

  /** A move that its case's state does not allow. */
  public static final class IllegalMove extends IllegalStateException {
    IllegalMove(Transition transition, CaseState now) {
      super(
          "a case that is %s cannot %s; it can from %s"
              .formatted(now.id(), transition.id(), transition.from));
    }
  }
}
