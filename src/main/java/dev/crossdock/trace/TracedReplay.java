package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a document again.
 *
 * @param point from where: {@code canonical}, {@code delivery} or {@code acknowledgement}
 * @param state its outcome: {@code waiting}, {@code under-way}, {@code done}, {@code failed} or
 *     {@code skipped}; {@code detail} says it in words
 * @param before what the document was before it was changed; null where it was not
 */
public record TracedReplay(
    long replay,
    String point,
    Instant at,
    String actor,
    String reason,
    String state,
    @Nullable String code,
    @Nullable String detail,
    @Nullable Before before) {

  /**
   * A document as it was.
   *
   * @param document its row, {@code violations} what was found in it
   * @param canonical what it said
   */
  public record Before(
      String state,
      @JsonRawValue String document,
      @JsonRawValue @Nullable String canonical,
      @JsonRawValue String violations) {}
}
