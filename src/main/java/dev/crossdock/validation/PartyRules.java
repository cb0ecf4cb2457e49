package dev.crossdock.validation;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.Location;
import dev.crossdock.canonical.Party;
import dev.crossdock.canonical.PartyRole;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about companies and places. */
final class PartyRules {

  private static final Set<PartyRole> LISTED =
      Set.of(PartyRole.BUYER, PartyRole.SHIP_TO, PartyRole.INVOICEE);

  private PartyRules() {}

  static void glnIsRight(Party party, At at, Findings findings) {
    glnIsRight(party.gln(), at, findings);
  }

  static void glnOfPlaceIsRight(Location location, At at, Findings findings) {
    glnIsRight(location.gln(), at, findings);
  }

  static void isKnown(Party party, At at, Findings findings) {
    var known = findings.lists().list(ReferenceLists.PARTIES);
    if (known.isPresent()
        && LISTED.contains(party.role())
        && party.key() != null
        && !isIn(party, known.get())) {
      findings.add(
          RuleCode.PARTY_UNKNOWN,
          at,
          "",
          party.key(),
          '"' + party.key() + "\" is not in the list of parties.");
    }
  }

  private static void glnIsRight(@Nullable String gln, At at, Findings findings) {
    if (gln != null && !CheckDigit.isGln(gln)) {
      findings.refuse(
          MappingCode.GLN_INVALID,
          at,
          "gln",
          gln,
          '"' + gln + "\" is not a GLN: 13 digits with check digit.");
    }
  }

  private static boolean isIn(Party party, Set<String> known) {
    return (party.gln() != null && known.contains(party.gln()))
        || party.ids().stream().anyMatch(i -> known.contains(i.id()));
  }
}
