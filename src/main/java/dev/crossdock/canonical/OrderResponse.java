package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seller's answer to an order: accepted, changed or rejected, as a whole and line by line (X12
 * 855, EDIFACT ORDRSP, UBL OrderResponse). {@code
 * canonical-schemas/order-response/v1/order-response.schema.json} describes each field.
 */
public record OrderResponse(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    OrderReference order,
    ResponseAction action,
    @Nullable String actionCode,
    @Nullable String currency,
    @Nullable OrderDates dates,
    List<Party> parties,
    @Nullable DeliveryTerms deliveryTerms,
    List<PaymentTerms> paymentTerms,
    List<Reference> references,
    List<Note> notes,
    List<AllowanceCharge> allowancesCharges,
    List<OrderResponseLine> lines,
    @Nullable OrderTotals totals,
    Source source)
    implements CanonicalDocument {
  public OrderResponse {
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
