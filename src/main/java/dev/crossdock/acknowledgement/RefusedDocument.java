package dev.crossdock.acknowledgement;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.DocumentEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose syntax is sound and that was not accepted.
 *
 * @param message {@code 850}, {@code ORDERS}; {@code version} and {@code controlNumber} likewise as
 *     its envelope says
 * @param number the sender's number of it, null where it could not be read
 * @param order the order it is about
 * @param caseKey what its cases are kept by
 * @param violations why it was refused
 */
public record RefusedDocument(
    long id,
    DocumentEntry.Place place,
    String type,
    String message,
    String version,
    String controlNumber,
    String partner,
    Usage usage,
    String agreement,
    @Nullable String number,
    @Nullable String order,
    @Nullable String caseKey,
    List<Violation> violations) {

  public RefusedDocument {
    violations = violations.stream().filter(Violation::isError).toList();
  }
}
