package dev.crossdock.validation;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.ItemIds;
import dev.crossdock.canonical.Line;
import dev.crossdock.canonical.PricedLine;
import dev.crossdock.canonical.SubLine;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about what lines say which item they are about. */
final class ItemRules {

  private ItemRules() {}

  /** An item may be ordered by its name alone; whoever fulfils the order has to look. */
  static void isSaid(Line line, At at, Findings findings) {
    if (line.item().isEmpty() && line instanceof PricedLine && line.description() != null) {
      findings.warn(
          RuleCode.LINE_WITHOUT_ITEM,
          at,
          "item",
          line.description(),
          "The line only names the item.");
    } else if (line.item().isEmpty()) {
      findings.add(
          RuleCode.LINE_WITHOUT_ITEM, at, "item", null, "The line does not say which item.");
    }
  }

  static void gtinIsRight(Line line, At at, Findings findings) {
    var gtin = line.item().gtin();
    if (gtin != null && !CheckDigit.isGtin(gtin)) {
      findings.refuse(
          MappingCode.GTIN_INVALID,
          at,
          "item.gtin",
          gtin,
          '"' + gtin + "\" is not a GTIN: 8, 12, 13 or 14 digits with check digit.");
    }
  }

  /** Components need not be in the list: they go with the item of their line. */
  static void isKnown(Line line, At at, Findings findings) {
    var known = findings.lists().list(ReferenceLists.ITEMS);
    if (known.isPresent()
        && !(line instanceof SubLine)
        && !line.item().isEmpty()
        && !isIn(line.item(), known.get())) {
      findings.add(
          RuleCode.ITEM_UNKNOWN,
          at,
          "item",
          ids(line.item()).findFirst().orElse(null),
          "None of the line's item numbers is in the list of items.");
    }
  }

  private static boolean isIn(ItemIds item, Set<String> known) {
    return ids(item).anyMatch(known::contains)
        || (item.gtin() != null
            && item.gtin().length() <= 14
            && known.contains("0".repeat(14 - item.gtin().length()) + item.gtin()));
  }

  private static Stream<String> ids(ItemIds item) {
    return Stream.concat(
        Stream.of(item.gtin(), item.buyer(), item.seller(), item.manufacturer())
            .filter(Objects::nonNull),
        item.others().stream().map(o -> o.id()));
  }
}
