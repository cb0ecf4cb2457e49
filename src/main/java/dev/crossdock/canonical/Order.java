package dev.crossdock.canonical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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

  /** Document type of every order. */
  public static final String TYPE = "order";

  public Order {
    parties = List.copyOf(parties);
    paymentTerms = List.copyOf(paymentTerms);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    allowancesCharges = List.copyOf(allowancesCharges);
    lines = List.copyOf(lines);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String orderNumber() {
    return number;
  }

  /** The first party in this role. */
  public Optional<Party> party(PartyRole role) {
    return parties.stream().filter(p -> p.role() == role).findFirst();
  }

  @Override
  public KeyParts keyParts() {
    var key = releaseNumber == null ? number : number + '/' + releaseNumber;
    return new KeyParts(
        key, revision, issueDate, key, idOf(PartyRole.BUYER), idOf(PartyRole.SHIP_TO));
  }

  private @Nullable String idOf(PartyRole role) {
    return party(role).map(Party::key).orElse(null);
  }
}
