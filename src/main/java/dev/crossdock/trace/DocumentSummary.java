package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document in a list.
 *
 * @param transmission number of the transmission; of an acknowledgement, that of what it answers
 * @param direction {@code in} or {@code out}
 * @param documentNumber the business document's own number
 * @param sentAs control number of the interchange it was sent in; null where it was not
 * @param acknowledged what the partner it was sent to said of it; null: nothing yet
 * @param label its state in words, such as {@code Dead-lettered}
 * @param words its state in a sentence for people
 * @param archived whether a person set it aside as finished
 * @param sender who sent it, as its envelope says, where no partner is known; else null
 */
public record DocumentSummary(
    long id,
    @Nullable Long transmission,
    int interchangeNo,
    int documentNo,
    String direction,
    String type,
    String standard,
    String message,
    String version,
    String controlNumber,
    @Nullable String partner,
    String usage,
    @Nullable String documentNumber,
    @Nullable Integer revision,
    @Nullable String orderNumber,
    String state,
    String label,
    String words,
    boolean archived,
    @Nullable String sender,
    @Nullable Long duplicateOf,
    @Nullable String sentAs,
    @Nullable String acknowledged,
    Instant receivedAt,
    Instant updatedAt) {}
