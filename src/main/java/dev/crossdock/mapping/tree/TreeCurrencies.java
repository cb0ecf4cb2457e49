package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * In which currency the amounts of a document must be: what {@code currencyID} of an amount says is
 * compared with the document's own currency.
 *
 * @param document path of the document's currency; null: amounts are not looked at
 * @param below elements right below the document whose amounts may be in another currency, with the
 *     path of that one
 * @param kept paths of amounts whose own currency the map keeps: another one is a warning
 */
public record TreeCurrencies(
    @Nullable String document, Map<String, String> below, List<String> kept) {

  /** Of documents that have no such rule. */
  public static final TreeCurrencies NONE = new TreeCurrencies(null, Map.of(), List.of());

  private static final String ATTRIBUTE = "currencyID";

  public TreeCurrencies {
    below = Map.copyOf(below);
    kept = kept.stream().map(path -> '/' + path).toList();
  }

  /** Tells every amount that is in another currency. */
  void check(TreePart root, Consumer<Violation> told) {
    var own = document == null ? null : text(root, document);
    if (own == null) {
      return;
    }
    for (var part : root.parts()) {
      var path = below.get(part.name());
      var other = path == null ? null : text(root, path);
      check(part, own, other == null ? own : other, told);
    }
  }

  private void check(TreePart part, String own, String other, Consumer<Violation> told) {
    if (part.name().equals(ATTRIBUTE)) {
      var said = part.text();
      if (said != null && !said.strip().equals(own) && !said.strip().equals(other)) {
        told.accept(differs(part, said.strip(), own));
      }
      part.compared();
      return;
    }
    for (var inner : part.parts()) {
      check(inner, own, other, told);
    }
  }

  private Violation differs(TreePart at, String said, String own) {
    var violation =
        Violation.of(
            RuleCode.CURRENCY_DIFFERS,
            null,
            at.place(),
            said,
            "The amount is in %s, the document in %s.".formatted(said, own));
    var amount = String.valueOf(at.place().segment()).replaceAll("\\[\\d+]|/@.*", "");
    return kept.stream().anyMatch(amount::endsWith) ? violation.as(Severity.WARNING) : violation;
  }

  private static @Nullable String text(TreePart root, String path) {
    var part = root.first(path);
    return part == null || part.text() == null ? null : part.text().strip();
  }
}
