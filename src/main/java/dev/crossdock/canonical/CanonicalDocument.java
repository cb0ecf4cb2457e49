package dev.crossdock.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One business document in the terms of {@code canonical-schemas/}. Immutable. */
public sealed interface CanonicalDocument permits Order, OrderResponse, Shipment, Invoice {

  /** What kind of document it is. */
  DocumentType documentType();

  /** Kebab-case id of the document type, such as {@code order}. */
  default String type() {
    return documentType().id();
  }

  /** The sender's number of this document. */
  String number();

  /** Version of the document as its sender counts it, null where the sender does not. */
  @Nullable String revision();

  /** Date the sender put on the document, in the sender's time zone. */
  LocalDate issueDate();

  /** What the sender wants done with the document. */
  Purpose purpose();

  /** Companies and places, each with its role. */
  default List<Party> parties() {
    return List.of();
  }

  /** Where the document came from. */
  Source source();

  /**
   * Number of the order this document is about, its release included: the first one where there are
   * several, the document's own where there is none.
   */
  String orderNumber();

  /** What business and order keys are made of. */
  default KeyParts keyParts() {
    return new KeyParts(
        number(),
        revision(),
        issueDate(),
        orderNumber(),
        idOf(PartyRole.BUYER),
        idOf(PartyRole.SHIP_TO));
  }

  /** The first party in this role. */
  default Optional<Party> party(PartyRole role) {
    return parties().stream().filter(p -> p.role() == role).findFirst();
  }

  /** GLN or first id of the first party in this role, null where there is none. */
  default @Nullable String idOf(PartyRole role) {
    return party(role).map(Party::key).orElse(null);
  }
}
