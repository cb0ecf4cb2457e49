package dev.crossdock.store;

import dev.crossdock.config.Usage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One interchange of a transmission as it is stored. A file without envelopes counts as one.
 *
 * @param no from 1
 * @param sender who the envelope says sent it, for people and for keys
 * @param partner id of the partner that the sender is; null: unknown
 * @param from offset of its first byte
 * @param to offset behind its last byte
 * @param documents documents that the framer counted
 * @param envelope what reading needs to go on in it later, as JSON
 */
public record InterchangeEntry(
    TransmissionNumber transmission,
    int no,
    String standard,
    String controlNumber,
    String sender,
    String receiver,
    Usage usage,
    @Nullable String partner,
    State state,
    long from,
    long to,
    int documents,
    String envelope) {

  public InterchangeEntry {
    controlNumber = Keys.of(controlNumber);
  }

  /** Where an interchange stands. */
  public enum State {
    /** Good so far, documents left to read. */
    FRAMED,
    READ,
    /** The envelope rejects all that is in it. */
    REJECTED,
    /** Its control number came before. */
    DUPLICATE,
    /** Kept for a person to decide, such as a test where production was agreed. */
    HELD,
    /** From someone or to someone unknown. */
    UNASSIGNED;

    /** The states it may move to; the database refuses every other move. */
    public Set<State> next() {
      return this == FRAMED ? Set.of(READ) : Set.of();
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public InterchangeEntry in(State other) {
    return new InterchangeEntry(
        transmission,
        no,
        standard,
        controlNumber,
        sender,
        receiver,
        usage,
        partner,
        other,
        from,
        to,
        documents,
        envelope);
  }
}
