package dev.crossdock.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document in a list.
 *
 * @param transmission receipt number; of an acknowledgement, that of what it answers
 * @param direction {@code in} or {@code out}
 * @param number the business document's own number
 * @param words its state in a sentence for people
 */
public record DocumentSummary(
    long id,
    @Nullable Long transmission,
    int interchange,
    int documentNo,
    String direction,
    String type,
    String standard,
    String message,
    String version,
    String controlNumber,
    @Nullable String partner,
    String usage,
    @Nullable String number,
    @Nullable Integer revision,
    @Nullable String orderNumber,
    String state,
    String words,
    @Nullable Long duplicateOf,
    Instant received,
    Instant updated) {}
