package dev.crossdock.api;

import dev.crossdock.cases.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A move that a person asks for.
 *
 * @param transition {@code start}, {@code wait}, {@code resolve}, {@code close} or {@code reopen}
 * @param version of the case that the person saw
 */
public record Move(@Nullable String transition, long version, @Nullable String why) {

  static Move of(@Nullable Move asked) {
    if (asked == null || asked.version <= 0) {
      throw Unfit.malformed("A move names a transition and the version of the case.");
    }
    return asked;
  }

  Transition move() {
    try {
      var move = Transition.of(String.valueOf(transition));
      if (move.byPerson() && move != Transition.ASSIGN) {
        return move;
      }
    } catch (IllegalArgumentException e) {
      // answered like a move that is not to be asked for
    }
    throw Unfit.malformed("transition is one of start, wait, resolve, close and reopen.");
  }
}
