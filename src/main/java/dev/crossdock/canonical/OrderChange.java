package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's change to an order: lines added, changed or cancelled, or the order as a whole (X12
 * 860, EDIFACT ORDCHG, UBL OrderChange). {@code
 * canonical-schemas/order-change/v1/order-change.schema.json} describes each field.
 */
public record OrderChange(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    OrderReference order,
    @Nullable OrderType orderType,
    @Nullable String currency,
    @Nullable OrderDates dates,
    List<Party> parties,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<OrderChangeLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public OrderChange {
    parties = List.copyOf(parties);
    paymentTerms = List.copyOf(paymentTerms);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    lines = List.copyOf(lines);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.of(order);
  }
}
