package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.Company;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the targets of agreements exist and fit, and their conditions ask for known fields. */
final class AgreedTargetsLint {

  private final Map<String, Target> targets = new HashMap<>();
  private final DocumentFields fields;

  AgreedTargetsLint(Company company, DocumentFields fields) {
    company.targets().forEach(t -> targets.put(t.id(), t));
    this.fields = fields;
  }

  /**
   * Everything wrong with the targets of one agreement.
   *
   * @param at where the agreement stands
   */
  List<Finding> check(Agreement agreement, String at, YamlTree tree) {
    var findings = new ArrayList<Finding>();
    var agreed = agreement.targets().targets();
    for (int i = 0; i < agreed.size(); i++) {
      var place = at + "/targets/" + i;
      known(agreement, agreed.get(i).id(), place, tree, findings);
      var when = agreed.get(i).when();
      if (when != null) {
        fields
            .of(agreement.documentType())
            .ifPresent(
                document ->
                    when.check(document)
                        .forEach(
                            problem ->
                                findings.add(
                                    tree.finding(
                                        ConfigurationCode.CONDITION_INVALID,
                                        place + "/when",
                                        "in '" + when.text() + "': " + problem))));
      }
    }
    if (agreement.direction() == Direction.IN
        && agreement.usage() == Usage.PRODUCTION
        && agreed.isEmpty()) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_NOT_READY,
              at,
              "production documents are delivered to no target."));
    }
    return findings;
  }

  private void known(
      Agreement agreement, String id, String place, YamlTree tree, List<Finding> findings) {
    var target = targets.get(id);
    if (target == null) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
              place,
              "there is no target '%s' in company.yaml.%s"
                  .formatted(id, Nearest.to(id, targets.keySet()))));
    } else if (!target.accepts(agreement.usage())) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              place,
              "target '" + id + "' takes no " + agreement.usage().id() + " documents."));
    }
  }
}
