package dev.crossdock.validation;

import dev.crossdock.canonical.Address;
import dev.crossdock.canonical.AllowanceCharge;
import dev.crossdock.canonical.Line;
import dev.crossdock.canonical.Location;
import dev.crossdock.canonical.Lot;
import dev.crossdock.canonical.OrderDates;
import dev.crossdock.canonical.Party;
import dev.crossdock.canonical.PaymentMeans;
import dev.crossdock.canonical.Price;
import dev.crossdock.canonical.PricedLine;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.ShipmentDates;
import dev.crossdock.canonical.ShipmentPackage;
import dev.crossdock.canonical.Tax;
import dev.crossdock.validation.PartRule.On;
import java.util.List;

/** The rules that hold in every document: the same thing obeys the same rules everywhere. */
final class EverywhereRules {

  static final List<On<?>> ALL =
      List.of(
          new On<>(Party.class, PartyRules::glnIsRight),
          new On<>(Party.class, PartyRules::isKnown),
          new On<>(Location.class, PartyRules::glnOfPlaceIsRight),
          new On<>(Address.class, CodeRules::countryIsKnown),
          new On<>(PaymentMeans.class, CodeRules::paymentMeansAreKnown),
          new On<>(Line.class, ItemRules::gtinIsRight),
          new On<>(Line.class, ItemRules::isKnown),
          new On<>(Quantity.class, QuantityRules::unitIsKnown),
          new On<>(Quantity.class, QuantityRules::isNotNegative),
          new On<>(Price.class, PriceRules::isNotNegative),
          new On<>(Price.class, PriceRules::basisIsPositive),
          new On<>(PricedLine.class, PriceRules::amountIsQuantityTimesPrice),
          new On<>(AllowanceCharge.class, PriceRules::allowanceIsPercentOfItsBase),
          new On<>(Tax.class, PriceRules::taxIsPercentOfWhatIsTaxed),
          new On<>(OrderDates.class, DateRules::earliestLiesBeforeLatest),
          new On<>(ShipmentDates.class, DateRules::arrivesAfterItLeft),
          new On<>(ShipmentPackage.class, PackageRules::ssccIsRight),
          new On<>(ShipmentPackage.class, PackageRules::holdsSomething),
          new On<>(Lot.class, LotRules::expiresAfterItWasMade));

  private EverywhereRules() {}
}
