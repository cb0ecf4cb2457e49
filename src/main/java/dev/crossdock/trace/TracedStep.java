package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of its agreement that a document goes through before it is accepted.
 *
 * @param no which one, from 1
 * @param state {@code ready}, {@code leased}, {@code done}, {@code refused} or {@code failed}
 * @param attempt how often it was tried
 * @param dueAt when the next attempt is due, of one that is to be tried again
 * @param detail why the last attempt failed
 * @param changes the fields that it changed, each with {@code path}, {@code before} and {@code
 *     after}, as JSON; null: none
 */
public record TracedStep(
    int no,
    String step,
    String state,
    int attempt,
    @Nullable Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String detail,
    @JsonRawValue @Nullable String changes) {

  TracedStep withoutContent() {
    return new TracedStep(no, step, state, attempt, dueAt, startedAt, endedAt, detail, null);
  }
}
