package dev.crossdock.config.yaml;

import dev.crossdock.canonical.DocumentType;
import dev.crossdock.condition.DocumentCondition;
import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.Company;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Subscription;
import dev.crossdock.config.Target;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Nearest;
import dev.crossdock.diagnostics.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the subscriptions of {@code company.yaml} can ever match what partners agreed. */
final class SubscriptionsLint {

  private final YamlTree tree;
  private final Set<String> partnerIds;
  private final List<Partner> partners;
  private final DocumentFields fields;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A lint of one file.
   *
   * @param partnerIds of all partner files
   * @param partners those whose files can be read
   */
  SubscriptionsLint(
      YamlTree tree, Set<String> partnerIds, List<Partner> partners, DocumentFields fields) {
    this.tree = tree;
    this.partnerIds = partnerIds;
    this.partners = partners;
    this.fields = fields;
  }

  List<Finding> check(Company company) {
    for (var subscription : company.subscriptions()) {
      var at = YamlTree.child("/subscriptions", subscription.id());
      boolean known = knownPartners(subscription, at);
      var target =
          company.targets().stream().filter(t -> t.id().equals(subscription.target())).findFirst();
      if (known && target.isPresent() && !matchesAny(subscription, target.get())) {
        findings.add(
            tree.finding(
                ConfigurationCode.SUBSCRIPTION_WITHOUT_MATCH,
                at,
                "subscription '%s' never matches: no agreement has documents for it."
                    .formatted(subscription.id())));
      }
      if (subscription.when() != null) {
        knownFields(subscription, subscription.when(), at + "/when");
      }
    }
    return List.copyOf(findings);
  }

  private boolean knownPartners(Subscription subscription, String at) {
    boolean all = true;
    for (int i = 0; i < subscription.partners().size(); i++) {
      var id = subscription.partners().get(i);
      if (!partnerIds.contains(id) || id.equals(LoadedFile.COMPANY)) {
        all = false;
        findings.add(
            tree.finding(
                    ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                    at + "/partners/" + i,
                    "there is no partner '" + id + "'." + Nearest.to(id, partnerIds))
                .as(Severity.WARNING));
      }
    }
    return all;
  }

  private boolean matchesAny(Subscription subscription, Target target) {
    return partners.isEmpty()
        || partners.stream()
            .anyMatch(
                partner ->
                    partner.agreements().stream()
                        .anyMatch(agreed -> matches(subscription, target, partner, agreed)));
  }

  private static boolean matches(
      Subscription subscription, Target target, Partner partner, Agreement agreed) {
    return agreed.direction() == Direction.IN
        && target.accepts(agreed.usage())
        && subscription.covers(partner.id(), agreed.documentType(), agreed.usage());
  }

  /** A condition has to make sense for one type at least; where types are named, for each. */
  private void knownFields(Subscription subscription, DocumentCondition when, String at) {
    var named = subscription.documents();
    var types =
        named.isEmpty()
            ? Arrays.stream(DocumentType.values()).map(DocumentType::id).toList()
            : named;
    Map<String, List<String>> problems = new LinkedHashMap<>();
    for (var type : types) {
      fields.of(type).ifPresent(document -> problems.put(type, when.check(document)));
    }
    boolean none = problems.values().stream().noneMatch(List::isEmpty);
    if (named.isEmpty() && !none) {
      return;
    }
    var severity = none ? Severity.ERROR : Severity.WARNING;
    problems.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .limit(named.isEmpty() ? 1 : named.size())
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        problem ->
                            findings.add(
                                tree.finding(
                                        ConfigurationCode.CONDITION_INVALID,
                                        at,
                                        "in '%s', of a document of type %s: %s"
                                            .formatted(when.text(), entry.getKey(), problem))
                                    .as(severity))));
  }
}
