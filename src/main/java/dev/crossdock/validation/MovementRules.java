package dev.crossdock.validation;

import dev.crossdock.canonical.Location;
import dev.crossdock.canonical.ShipmentStatus;
import dev.crossdock.canonical.StatusEvent;
import dev.crossdock.canonical.Transfer;
import dev.crossdock.canonical.TransferLine;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.util.List;

/** The rules of transfers and of what carriers tell. */
final class MovementRules {

  private static final Location NOWHERE = new Location(null, List.of(), null, null, null);

  static final RuleBook<Transfer> TRANSFER =
      new RuleBook<>(
          Transfer.class,
          List.of(
              DocumentRules.hasLines(Transfer::lines),
              DocumentRules.lineNumbersDiffer(Transfer::lines),
              MovementRules::goesSomewhere),
          List.of(
              new On<>(TransferLine.class, ItemRules::isSaid),
              new On<>(
                  TransferLine.class, QuantityRules.isSaid("quantity", TransferLine::quantity)),
              new On<>(
                  TransferLine.class,
                  QuantityRules.isAtMost(
                      "receivedQuantity",
                      TransferLine::receivedQuantity,
                      "shipped quantity",
                      TransferLine::shippedQuantity)),
              new On<>(
                  TransferLine.class,
                  LotRules.serialsDiffer(TransferLine::lots, TransferLine::serials))));

  static final RuleBook<ShipmentStatus> STATUS =
      new RuleBook<>(
          ShipmentStatus.class,
          List.of(MovementRules::saysWhatHappened),
          List.of(new On<>(StatusEvent.class, MovementRules::ssccIsRight)));

  private MovementRules() {}

  private static void goesSomewhere(Transfer transfer, Findings findings) {
    place("fromLocation", transfer.fromLocation(), findings);
    place("toLocation", transfer.toLocation(), findings);
    if (transfer.fromLocation().equals(transfer.toLocation())
        && transfer.toOwner() == null
        && !transfer.toLocation().equals(NOWHERE)) {
      findings.add(
          RuleCode.TRANSFER_PLACE_MISSING,
          "toLocation",
          transfer.toLocation().name(),
          "The goods go where they come from, and to no other owner.");
    }
  }

  private static void place(String field, Location location, Findings findings) {
    if (location.equals(NOWHERE)) {
      findings.add(
          RuleCode.TRANSFER_PLACE_MISSING, field, null, "The transfer does not name the place.");
    }
  }

  private static void saysWhatHappened(ShipmentStatus status, Findings findings) {
    if (status.events().isEmpty()) {
      findings.add(RuleCode.EVENTS_MISSING, "events", null, "The status tells no event.");
    }
  }

  private static void ssccIsRight(StatusEvent event, At at, Findings findings) {
    if (event.sscc() != null) {
      PackageRules.ssccIsRight(event.sscc(), "sscc", at, findings);
    }
  }
}
