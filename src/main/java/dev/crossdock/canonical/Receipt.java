package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as counted where it arrived: accepted, rejected, damaged, short, over and in
 * inspection (X12 861 and 944, EDIFACT RECADV, UBL ReceiptAdvice). {@code
 * canonical-schemas/receipt/v1/receipt.schema.json} describes each field.
 */
public record Receipt(
    String number,
    @Nullable String revision,
    LocalDate issueDate,
    @Nullable LocalTime issueTime,
    Purpose purpose,
    @Nullable String typeCode,
    @Nullable OrderReference order,
    @Nullable ReceiptDates dates,
    List<Party> parties,
    List<Contact> contacts,
    @Nullable Transport transport,
    List<Reference> references,
    List<Note> notes,
    List<Rejection> rejections,
    List<ReceiptLine> lines,
    @Nullable ReceiptTotals totals,
    Source source)
    implements CanonicalDocument {
  public Receipt {
    parties = List.copyOf(parties);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    contacts = List.copyOf(contacts);
    rejections = List.copyOf(rejections);
  }

  @Override
  public Stream<OrderReference> aboutOrders() {
    return Stream.concat(
        Stream.ofNullable(order),
        lines.stream().map(ReceiptLine::order).filter(Objects::nonNull).distinct());
  }
}
