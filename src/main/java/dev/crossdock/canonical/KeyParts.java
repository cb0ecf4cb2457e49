package dev.crossdock.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document that business keys and order keys are made of; which of them count is
 * agreed.
 *
 * @param number the document number; of a release against a blanket order, {@code number/release}
 * @param orderNumber the order it is about, in the same form
 * @param buyer GLN or first id of the buyer
 * @param shipTo GLN or first id of the ship-to party
 */
public record KeyParts(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    String orderNumber,
    @Nullable String buyer,
    @Nullable String shipTo) {}
