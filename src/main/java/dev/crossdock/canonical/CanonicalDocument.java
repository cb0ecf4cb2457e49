package dev.crossdock.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One business document in the terms of {@code canonical-schemas/}. Immutable. */
public sealed interface CanonicalDocument
    permits Order,
        OrderChange,
        OrderResponse,
        Shipment,
        Receipt,
        Invoice,
        WarehouseOrder,
        WarehouseConfirmation,
        InventoryPosition,
        InventoryAdjustment,
        Transfer,
        ShipmentStatus,
        Acknowledgement,
        BusinessEvent {

  /** Kebab-case id of the document type, such as {@code order}. */
  default String type() {
    return DocumentType.of(this).id();
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
  List<Party> parties();

  /** Where the document came from. */
  Source source();

  /** Every order it says it is about, the one of the document as a whole first. */
  default Stream<OrderReference> aboutOrders() {
    return Stream.empty();
  }

  /** Key of the first order this document is about; its own number where there is none. */
  default String orderNumber() {
    return aboutOrders().findFirst().map(OrderReference::key).orElseGet(this::number);
  }

  /** What business and order keys are made of. */
  default KeyParts keyParts() {
    return new KeyParts(
        number(),
        revision(),
        issueDate(),
        orderNumber(),
        party(PartyRole.BUYER).map(Party::key).orElse(null),
        party(PartyRole.SHIP_TO).map(Party::key).orElse(null));
  }

  /** The first party in this role. */
  default Optional<Party> party(PartyRole role) {
    return parties().stream().filter(p -> p.role() == role).findFirst();
  }
}
