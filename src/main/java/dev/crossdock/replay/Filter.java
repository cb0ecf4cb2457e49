package dev.crossdock.replay;

import dev.crossdock.diagnostics.Status;
import dev.crossdock.trace.DocumentQuery;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a replay is about, by what a search of documents knows; null means "any".
 *
 * @param key document or order number; with a trailing {@code *} the beginning of one
 * @param since received then or later, ISO 8601; {@code until} before that
 * @param target with a delivery to it
 * @param code with a violation or a delivery of this code
 */
public record Filter(
    @Nullable String key,
    @Nullable String partner,
    @Nullable String type,
    @Nullable String state,
    @Nullable String direction,
    @Nullable Long transmission,
    @Nullable String since,
    @Nullable String until,
    @Nullable String target,
    @Nullable String code,
    @Nullable String map) {

  /** Whether it says anything at all: a replay of everything must not come about by accident. */
  public boolean isEmpty() {
    return Stream.of(
            key, partner, type, state, direction, transmission, since, until, target, code, map)
        .allMatch(Objects::isNull);
  }

  /** Whether it finds only what failed at a target. */
  boolean asksForFailures() {
    var asked = state == null ? "" : Status.idOf(Status.Kind.DOCUMENT, state);
    return asked.equals("dead-lettered") || asked.equals("in-doubt");
  }

  /**
   * A page of what it finds, of documents received before {@code latest}. Throws {@link
   * java.time.DateTimeException} for an invalid time.
   */
  public DocumentQuery page(int limit, @Nullable String cursor, Instant latest) {
    var asked = until == null ? latest : Instant.parse(until);
    return new DocumentQuery(
        key,
        partner,
        type,
        state == null ? null : Status.idOf(Status.Kind.DOCUMENT, state),
        direction,
        transmission,
        since == null ? null : Instant.parse(since),
        asked.isBefore(latest) ? asked : latest,
        target,
        code,
        map,
        limit,
        cursor);
  }
}
