package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as a buyer sent it; {@code canonical-schemas/order/v1/order.schema.json}
 * describes each field. Order of components is order of fields in JSON.
 */
public record Order(
    String number,
    @Nullable String revision,
    @Nullable String releaseNumber,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable OrderType orderType,
    @Nullable String currency,
    @Nullable OrderDates dates,
    List<Party> parties,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<OrderLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {

  public Order {
    parties = List.copyOf(parties);
    paymentTerms = List.copyOf(paymentTerms);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    lines = List.copyOf(lines);
  }

  /** The number, of a release against a blanket order with the release: {@code number/release}. */
  @Override
  public String orderNumber() {
    return releaseNumber == null ? number : number + '/' + releaseNumber;
  }

  @Override
  public KeyParts keyParts() {
    var parts = CanonicalDocument.super.keyParts();
    return new KeyParts(
        orderNumber(), revision, issueDate, orderNumber(), parts.buyer(), parts.shipTo());
  }
}
