package dev.crossdock.inbound;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Party;
import dev.crossdock.canonical.PartyId;
import dev.crossdock.canonical.PartyRole;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import java.util.List;

/**
 * Finds the partner that a document is for where its envelope names none: the one that has an
 * identifier of the party it is meant for.
 */
final class Receivers {

  private final Partners partners;

  Receivers(Partners partners) {
    this.partners = partners;
  }

  /** The partners it may be for; the first role in which any is known decides. */
  List<Partner> of(CanonicalDocument document) {
    for (var role : roles(document.type())) {
      var found =
          partners.all().stream()
              .filter(Partner::enabled)
              .filter(
                  partner ->
                      document.parties().stream()
                          .filter(party -> party.role() == role)
                          .anyMatch(party -> is(partner, party)))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Who gets a document of this type, the likeliest first. */
  static List<PartyRole> roles(String type) {
    return switch (type) {
      case "order", "order-change" -> List.of(PartyRole.SELLER, PartyRole.MANUFACTURER);
      case "receipt" -> List.of(PartyRole.SELLER, PartyRole.SHIP_FROM);
      case "order-response" -> List.of(PartyRole.BUYER, PartyRole.ORDERED_BY);
      case "shipment" -> List.of(PartyRole.BUYER, PartyRole.SHIP_TO);
      case "invoice" -> List.of(PartyRole.INVOICEE, PartyRole.BUYER, PartyRole.PAYER);
      case "warehouse-order", "transfer" -> List.of(PartyRole.WAREHOUSE);
      case "warehouse-confirmation", "inventory-position", "inventory-adjustment" ->
          List.of(PartyRole.DEPOSITOR);
      default -> List.of();
    };
  }

  private static boolean is(Partner partner, Party party) {
    return partner.identifiers().stream().anyMatch(identifier -> is(identifier, party));
  }

  private static boolean is(Identifier identifier, Party party) {
    return switch (identifier.scheme()) {
      case GLN -> identifier.id().equals(party.gln());
      case DUNS -> has(party, identifier, List.of(PartyId.Scheme.DUNS));
      case OWN ->
          has(
              party,
              identifier,
              List.of(PartyId.Scheme.ASSIGNED_BY_BUYER, PartyId.Scheme.ASSIGNED_BY_SELLER));
      default -> false;
    };
  }

  private static boolean has(Party party, Identifier identifier, List<PartyId.Scheme> schemes) {
    return party.ids().stream()
        .anyMatch(id -> schemes.contains(id.scheme()) && id.id().equals(identifier.id()));
  }
}
