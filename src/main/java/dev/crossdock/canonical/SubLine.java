package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component of a line: of a kit, a set or an assortment (UBL SubLineItem, X12 SLN and HL F or K,
 * EDIFACT sub-lines of LIN). It is never ordered, shipped or invoiced apart from its line.
 */
public record SubLine(
    String number,
    @Nullable String level,
    @Nullable SubLineRelation relation,
    @Nullable String relationCode,
    ItemIds item,
    @Nullable String description,
    @Nullable Quantity quantity,
    List<LineConfirmation> confirmations,
    @Nullable BigDecimal packSize,
    List<Price> prices,
    @Nullable BigDecimal amount,
    @Nullable OrderDates dates,
    List<Party> parties,
    List<Lot> lots,
    List<String> serials,
    List<Tax> taxes,
    List<AllowanceCharge> allowancesCharges,
    List<Service> services,
    List<Packaging> packaging,
    @Nullable Measures measures,
    List<OtherQuantity> otherQuantities,
    List<Reference> references,
    List<Note> notes,
    List<SubLine> subLines,
    @Nullable Origin source)
    implements Line {
  public SubLine {
    otherQuantities = List.copyOf(otherQuantities);
    services = List.copyOf(services);
    confirmations = List.copyOf(confirmations);
    item = Objects.requireNonNullElse(item, ItemIds.NONE);
    prices = List.copyOf(prices);
    parties = List.copyOf(parties);
    lots = List.copyOf(lots);
    serials = List.copyOf(serials);
    taxes = List.copyOf(taxes);
    allowancesCharges = List.copyOf(allowancesCharges);
    packaging = List.copyOf(packaging);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
    subLines = List.copyOf(subLines);
  }
}
