package dev.crossdock.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What came of a file, in words.
 *
 * @param state of the transmission, and how many documents are in which state
 * @param wrong codes with their places
 * @param told what the partner got, or saw at the channel
 * @param cases severity, owner and codes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Came(String state, List<String> wrong, List<String> told, List<String> cases) {

  /** What a file of expectations leaves out is empty. */
  Came {
    wrong = Objects.requireNonNullElse(wrong, List.of());
    told = Objects.requireNonNullElse(told, List.of());
    cases = Objects.requireNonNullElse(cases, List.of());
  }

  /** The same, and what the target says. */
  Came and(String target) {
    return new Came(state + "; " + target, wrong, told, cases);
  }

  static Came atChannel(String state, String told) {
    return new Came(state, List.of(), List.of(told), List.of());
  }
}
