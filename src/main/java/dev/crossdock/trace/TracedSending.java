package dev.crossdock.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document that was handed over went to its partner, and what the partner said of it.
 *
 * @param interchange id of the outgoing document that holds the bytes
 * @param controlNumber ISA13 or UNB 0020; {@code groupControlNumber} GS06, {@code
 *     documentControlNumber} ST02 or UNH 0062; null in a file without an envelope
 * @param map what wrote it, {@code mapVersion} the hash of all that decided what was written; null
 *     where no map does, as of canonical JSON
 * @param acknowledged {@code accepted}, {@code accepted-with-errors} or {@code rejected}; null:
 *     nothing was said yet
 * @param acknowledgedBy id of the acknowledgement that said it last
 * @param expected the acknowledgement that is owed, {@code dueAt} until when; from the delivery on
 * @param overdue whether it was not there by then
 */
public record TracedSending(
    long interchange,
    String standard,
    String message,
    @Nullable String controlNumber,
    @Nullable String groupControlNumber,
    @Nullable String documentControlNumber,
    Instant writtenAt,
    @Nullable String map,
    @Nullable String mapVersion,
    @Nullable String acknowledged,
    @Nullable Instant acknowledgedAt,
    @Nullable Long acknowledgedBy,
    @Nullable String expected,
    @Nullable Instant dueAt,
    boolean overdue,
    List<TracedDelivery> deliveries) {

  public TracedSending {
    deliveries = List.copyOf(deliveries);
  }
}
