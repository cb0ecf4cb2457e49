package dev.crossdock.canonical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of canonical document; each has its schema in {@code canonical-schemas/<id>/v1/}. */
public enum DocumentType {
  ORDER(Order.class),
  ORDER_CHANGE(OrderChange.class),
  ORDER_RESPONSE(OrderResponse.class),
  SHIPMENT(Shipment.class),
  RECEIPT(Receipt.class),
  INVOICE(Invoice.class),
  WAREHOUSE_ORDER(WarehouseOrder.class),
  WAREHOUSE_CONFIRMATION(WarehouseConfirmation.class),
  INVENTORY_POSITION(InventoryPosition.class),
  INVENTORY_ADJUSTMENT(InventoryAdjustment.class),
  TRANSFER(Transfer.class),
  SHIPMENT_STATUS(ShipmentStatus.class),
  ACKNOWLEDGEMENT(Acknowledgement.class),
  BUSINESS_EVENT(BusinessEvent.class);

  private static final Map<Class<?>, DocumentType> BY_RECORD =
      Arrays.stream(values()).collect(Collectors.toMap(DocumentType::record, Function.identity()));

  private final Class<? extends Record> record;
  private final String id;

  <D extends Record & CanonicalDocument> DocumentType(Class<D> record) {
    this.record = record;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Kebab-case name, as in JSON, agreements and maps, such as {@code order-response}. */
  public String id() {
    return id;
  }

  /** The record of such documents. */
  public Class<? extends Record> record() {
    return record;
  }

  /** The type with this id. */
  public static Optional<DocumentType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
  }

  /** The type of this document. */
  public static DocumentType of(CanonicalDocument document) {
    var type = BY_RECORD.get(document.getClass());
    if (type == null) {
      throw new IllegalStateException("No type for " + document.getClass());
    }
    return type;
  }
}
