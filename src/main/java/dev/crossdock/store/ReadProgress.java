package dev.crossdock.store;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a transmission is read.
 *
 * @param format what it was found to be: {@code x12}, {@code edifact}, {@code csv}; null: unknown
 * @param blankBytes bytes outside of everything that mean nothing, such as line ends; -1: as noted
 *     before
 * @param setAsideBytes bytes that no one could make sense of; -1: as noted before
 */
public record ReadProgress(
    TransmissionNumber transmission,
    State state,
    @Nullable String format,
    int nextInterchange,
    int nextDocument,
    long nextOffset,
    long blankBytes,
    long setAsideBytes) {

  /** Where a transmission stands. */
  public enum State {
    RECEIVED,
    /** Envelopes judged, documents left to read. */
    FRAMED,
    /** Read to its end. */
    READ,
    /** Nothing in it could be read. */
    REJECTED,
    /** The hub failed on it: a bug. */
    FAILED;

    /** The states it may move to; the database refuses every other move. */
    public Set<State> next() {
      return switch (this) {
        case RECEIVED -> Set.of(FRAMED, READ, REJECTED, FAILED);
        case FRAMED -> Set.of(READ, REJECTED, FAILED);
        case READ, REJECTED, FAILED -> Set.of(RECEIVED); // by a person, where nothing was read
      };
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
