package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Another document or number that is referred to.
 *
 * @param type what is referred to
 * @param code the sender's own qualifier (X12 128, EDIFACT 1153)
 */
public record Reference(
    Type type,
    @Nullable String code,
    String number,
    @Nullable String description,
    @Nullable Moment date,
    @Nullable String typeCode,
    @Nullable String revision,
    @Nullable String lineNumber,
    @Nullable Attachment attachment) {

  /** Kinds of reference that have a meaning of their own. */
  public enum Type {
    CONTRACT,
    BLANKET_ORDER,
    ORDER,
    CUSTOMER_ORDER,
    SALES_ORDER,
    QUOTATION,
    PRICE_LIST,
    PROMOTION,
    DEPARTMENT,
    VENDOR,
    CUSTOMER,
    PROJECT,
    DELIVERY_NOTE,
    INVOICE,
    ORDER_RESPONSE,
    SHIPMENT,
    RECEIPT,
    WAREHOUSE_ORDER,
    TRANSFER,
    RETURN,
    BILL_OF_LADING,
    PROOF_OF_DELIVERY,
    LOAD,
    APPOINTMENT,
    STORE,
    LINE,
    OTHER
  }
}
