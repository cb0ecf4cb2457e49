package dev.crossdock.canonical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every type of canonical document; each has its schema in {@code canonical-schemas/<id>/v1/}. */
public enum DocumentType {
  ORDER(Order.class),
  ORDER_RESPONSE(OrderResponse.class),
  SHIPMENT(Shipment.class),
  INVOICE(Invoice.class);

  private final Class<? extends Record> record;

  <D extends Record & CanonicalDocument> DocumentType(Class<D> record) {
    this.record = record;
  }

  /** Kebab-case name, as in JSON, agreements and maps, such as {@code order-response}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The record of such documents. */
  public Class<? extends Record> record() {
    return record;
  }

  /** The type with this id. */
  public static Optional<DocumentType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }
}
