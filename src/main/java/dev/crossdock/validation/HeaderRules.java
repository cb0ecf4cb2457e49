package dev.crossdock.validation;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.Party;
import dev.crossdock.canonical.PartyRole;
import dev.crossdock.fault.Code;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

/** Rules about an order as a whole. */
final class HeaderRules {

  private static final Set<PartyRole> LISTED =
      Set.of(PartyRole.BUYER, PartyRole.SHIP_TO, PartyRole.INVOICEE);

  private HeaderRules() {}

  static void hasLines(Order order, Findings findings) {
    if (order.lines().isEmpty()) {
      findings.add(Code.ORDER_WITHOUT_LINES, "lines", null, "The order has no lines.");
    }
  }

  static void currencyIsKnown(Order order, Findings findings) {
    var currency = order.currency();
    if (currency != null && !isCurrency(currency)) {
      findings.add(
          Code.CURRENCY_UNKNOWN,
          "currency",
          currency,
          '"' + currency + "\" is no currency of ISO 4217.");
    }
  }

  static void nothingIsWantedBeforeIssue(Order order, Findings findings) {
    DateRules.notBefore(
        order.dates(),
        order.issueDate(),
        (name, date) ->
            findings.add(
                Code.DATE_BEFORE_ISSUE,
                "dates." + name,
                date,
                date + " lies before the date of the order, " + order.issueDate() + '.'));
  }

  static void earliestLiesBeforeLatest(Order order, Findings findings) {
    DateRules.inOrder(
        order.dates(),
        (name, date) ->
            findings.add(
                Code.DATES_CONTRADICT,
                "dates." + name,
                date,
                date + " lies behind the latest date."));
  }

  static void identifiersOfPartiesAreRight(Order order, Findings findings) {
    for (int i = 0; i < order.parties().size(); i++) {
      var gln = order.parties().get(i).gln();
      if (gln != null && !CheckDigit.isGln(gln)) {
        findings.add(
            Code.GLN_INVALID,
            "parties[" + i + "].gln",
            gln,
            '"' + gln + "\" is no GLN: 13 digits with check digit.");
      }
    }
  }

  static void partiesAreKnown(Order order, Findings findings) {
    var known = findings.lists().list(ReferenceLists.PARTIES);
    if (known.isEmpty()) {
      return;
    }
    for (int i = 0; i < order.parties().size(); i++) {
      var party = order.parties().get(i);
      if (LISTED.contains(party.role()) && party.key() != null && !isIn(party, known.get())) {
        findings.add(
            Code.PARTY_UNKNOWN,
            "parties[" + i + ']',
            party.key(),
            '"' + party.key() + "\" is not in the list of parties.");
      }
    }
  }

  static void lineNumbersDiffer(Order order, Findings findings) {
    var seen = new HashSet<String>();
    for (int i = 0; i < order.lines().size(); i++) {
      var line = order.lines().get(i);
      if (!seen.add(line.number())) {
        findings.add(
            Code.LINE_NUMBER_TWICE,
            line,
            i,
            "number",
            line.number(),
            "Line number \"" + line.number() + "\" was there before.");
      }
    }
  }

  private static boolean isIn(Party party, Set<String> known) {
    return (party.gln() != null && known.contains(party.gln()))
        || party.ids().stream().anyMatch(i -> known.contains(i.id()));
  }

  private static boolean isCurrency(String code) {
    try {
      Currency.getInstance(code);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
