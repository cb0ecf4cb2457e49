package dev.crossdock.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that waits for its predecessor.
 *
 * @param order number of the order that both are about
 * @param waitsFor document type of the predecessor
 * @param until when the window is over, by the database's clock
 * @param predecessor the outcome of the last document of that type about the order that came, such
 *     as {@code rejected}; null where none came
 */
public record ParkedDocument(
    long document,
    String type,
    @Nullable String documentNumber,
    String partner,
    String usage,
    String order,
    String waitsFor,
    Instant since,
    Instant until,
    @Nullable String predecessor,
    @Nullable Long transmission) {}
