package dev.crossdock.api;

import dev.crossdock.cases.Transition;
import org.jspecify.annotations.Nullable;

/**
 * The state transition of a case that a person asks for.
 *
 * @param transition {@code start}, {@code wait}, {@code resolve}, {@code close} or {@code reopen}
 * @param version of the case that the person saw
 */
public record TransitionRequest(
    @Nullable String transition, long version, @Nullable String reason) {

  static TransitionRequest of(@Nullable TransitionRequest asked) {
    if (asked == null || asked.version <= 0) {
      throw Unfit.malformed("A state transition names a transition and the version of the case.");
    }
    return asked;
  }

  /** The transition of that name. Throws {@link Unfit} unless a person may ask for it. */
  Transition requested() {
    try {
      var named = Transition.of(String.valueOf(transition));
      if (named.byPerson() && named != Transition.ASSIGN) {
        return named;
      }
    } catch (IllegalArgumentException e) {
      // answered like a transition that a person may not ask for
    }
    throw Unfit.malformed("transition is one of start, wait, resolve, close and reopen.");
  }
}
