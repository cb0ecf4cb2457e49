package dev.crossdock.validation;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.DocumentType;

/** Which rules hold for which type of document. */
final class RuleBooks {

  private RuleBooks() {}

  static RuleBook<?> of(CanonicalDocument document) {
    return of(DocumentType.of(document));
  }

  static RuleBook<?> of(DocumentType type) {
    return switch (type) {
      case ORDER -> OrderRules.ORDER;
      case ORDER_CHANGE -> OrderRules.CHANGE;
      case ORDER_RESPONSE -> OrderResponseRules.RESPONSE;
      case SHIPMENT -> ShipmentRules.SHIPMENT;
      case RECEIPT -> ReceiptRules.RECEIPT;
      case INVOICE -> InvoiceRules.INVOICE;
      case WAREHOUSE_ORDER -> WarehouseRules.ORDER;
      case WAREHOUSE_CONFIRMATION -> WarehouseRules.CONFIRMATION;
      case INVENTORY_POSITION -> InventoryRules.POSITION;
      case INVENTORY_ADJUSTMENT -> InventoryRules.ADJUSTMENT;
      case TRANSFER -> MovementRules.TRANSFER;
      case SHIPMENT_STATUS -> MovementRules.STATUS;
      case ACKNOWLEDGEMENT -> AnswerRules.ACKNOWLEDGEMENT;
      case BUSINESS_EVENT -> AnswerRules.EVENT;
    };
  }
}
