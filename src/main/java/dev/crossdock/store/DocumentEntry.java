package dev.crossdock.store;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is first stored: one that came in, or one of ours that answers it.
 *
 * @param place where it came from; for one of ours, what it answers
 * @param type {@code order}, {@code acknowledgement}; {@code unknown} where no agreement says
 * @param version GS08, or UNH 0052 and 0054
 * @param agency UNH 0051; empty where there is none
 * @param association UNH 0057 or ST03; empty where there is none
 * @param agreement id of the agreement it was read by
 * @param documentNumber the sender's number of it; null where it could not be read
 * @param orderNumber the order it is about
 * @param contentHash SHA-256 of its own content without envelope, control numbers and delimiters;
 *     empty where it was not read
 * @param map what it was read by; of one of ours, what it was written by
 * @param canonical canonical JSON; null where it could not be mapped
 * @param raw bytes to send, of one of ours; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DocumentEntry(
    Place place,
    boolean incoming,
    String type,
    String standard,
    String message,
    String version,
    String agency,
    String association,
    String controlNumber,
    @Nullable String partner,
    Usage usage,
    @Nullable String agreement,
    @Nullable String documentNumber,
    @Nullable String orderNumber,
    byte[] contentHash,
    DocumentState state,
    long from,
    long to,
    @Nullable String map,
    @Nullable String mapVersion,
    @Nullable String canonical,
    byte[] raw,
    List<Found> violations) {

  /** Standard of a canonical document that a system of ours handed over to be sent. */
  public static final String HANDED_OVER = "canonical";

  public DocumentEntry {
    controlNumber = Keys.of(controlNumber);
    documentNumber = Keys.ofNullable(documentNumber);
    orderNumber = Keys.ofNullable(orderNumber);
    violations = List.copyOf(violations);
  }

  /**
   * An acknowledgement of ours, to be sent.
   *
   * @param answers what it answers
   * @param number its own, in the words of the partner; null where it has none
   */
  public static DocumentEntry acknowledgement(
      Place answers,
      String standard,
      String message,
      String version,
      String controlNumber,
      @Nullable String partner,
      Usage usage,
      @Nullable String number,
      byte[] raw) {
    return new DocumentEntry(
        answers,
        false,
        "acknowledgement",
        standard,
        message,
        version,
        "",
        "",
        controlNumber,
        partner,
        usage,
        null,
        number,
        null,
        new byte[0],
        DocumentState.ACCEPTED,
        0,
        raw.length,
        null,
        null,
        null,
        raw,
        List.of());
  }

  /** The same, by this map and version of it. */
  public DocumentEntry writtenBy(String by, String version) {
    return new DocumentEntry(
        place,
        incoming,
        type,
        standard,
        message,
        this.version,
        agency,
        association,
        controlNumber,
        partner,
        usage,
        agreement,
        documentNumber,
        orderNumber,
        contentHash,
        state,
        from,
        to,
        by,
        version,
        canonical,
        raw,
        violations);
  }

  /** The same, rejected because of this. */
  public DocumentEntry rejectedFor(Violation violation) {
    var all = new ArrayList<>(violations);
    all.add(new Found(Stage.MAP, violation));
    return new DocumentEntry(
        place,
        incoming,
        type,
        standard,
        message,
        version,
        agency,
        association,
        controlNumber,
        partner,
        usage,
        agreement,
        documentNumber,
        orderNumber,
        contentHash,
        DocumentState.REJECTED,
        from,
        to,
        map,
        mapVersion,
        canonical,
        raw,
        all);
  }

  /** Its business key; null where partner or number are not known. */
  public @Nullable BusinessKey key() {
    if (partner == null || documentNumber == null) {
      return null;
    }
    return standard.equals(HANDED_OVER)
        ? BusinessKey.sent(partner, usage, type, documentNumber)
        : new BusinessKey(partner, usage, type, documentNumber);
  }

  /**
   * Position in a transmission; numbers from 1, 0 for "the whole". Sorted as they arrived:
   * documents are numbered across the groups of an interchange.
   */
  public record Place(TransmissionNumber transmission, int interchange, int group, int document)
      implements Comparable<Place> {

    private static final Comparator<Place> ARRIVAL =
        Comparator.comparingLong((Place p) -> p.transmission.value())
            .thenComparingInt(Place::interchange)
            .thenComparingInt(Place::document);

    @Override
    public int compareTo(Place other) {
      return ARRIVAL.compare(this, other);
    }
  }

  /** Which stage found a violation. Envelope and grammar are what acknowledgements tell. */
  public enum Stage {
    ENVELOPE,
    GRAMMAR,
    MAP,
    ACCEPT,
    /** Said by the partner that a document was sent to. */
    ACKNOWLEDGE
  }

  /** A violation and who found it. */
  public record Found(Stage stage, Violation violation) {}
}
