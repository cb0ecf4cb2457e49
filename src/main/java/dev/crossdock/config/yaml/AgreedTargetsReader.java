package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.AgreedTarget;
import dev.crossdock.config.AgreedTargets;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the targets of an agreement: ids, or a target with {@code when} or {@code otherwise}. */
final class AgreedTargetsReader {

  private static final String NOTHING = "nothing";

  private final YamlTree tree;
  private final List<Finding> findings;
  private final ConditionReader conditions;

  AgreedTargetsReader(YamlTree tree, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
    this.conditions = new ConditionReader(tree, findings);
  }

  /**
   * The targets, each at its place in the list.
   *
   * @param at where the list stands
   */
  AgreedTargets read(String at, JsonNode list) {
    var targets = new ArrayList<AgreedTarget>();
    boolean orNothing = false;
    for (int i = 0; i < list.size(); i++) {
      var entry = at + '/' + i;
      if (!list.get(i).has("target") && list.get(i).isObject()) {
        orNothing = nothing(entry, list.get(i), i == list.size() - 1) || orNothing;
      } else {
        targets.add(target(entry, list.get(i)));
      }
    }
    check(at, targets, orNothing);
    return new AgreedTargets(targets, orNothing);
  }

  private boolean nothing(String at, JsonNode entry, boolean last) {
    boolean isNothing =
        NOTHING.equals(YamlFields.text(entry, "otherwise")) && !entry.has("when") && last;
    if (!isNothing) {
      invalid(at, "name a target here, or write `otherwise: nothing` at the end.");
    }
    return isNothing;
  }

  private AgreedTarget target(String at, JsonNode entry) {
    if (!entry.isObject()) {
      return new AgreedTarget(entry.asText(), null, false);
    }
    if (entry.has("when") && entry.has("otherwise")) {
      invalid(at, "a target has `when` or `otherwise`, not both.");
    }
    if (NOTHING.equals(YamlFields.text(entry, "otherwise"))) {
      invalid(at, "`otherwise: nothing` stands alone, without a target.");
    }
    return new AgreedTarget(
        YamlFields.text(entry, "target", ""),
        conditions.read(at + "/when", YamlFields.text(entry, "when")),
        entry.path("otherwise").asBoolean());
  }

  private void check(String at, List<AgreedTarget> targets, boolean orNothing) {
    var seen = new HashSet<String>();
    for (int i = 0; i < targets.size(); i++) {
      if (!seen.add(targets.get(i).id())) {
        findings.add(
            tree.finding(
                ConfigurationCode.PARTNER_DOUBLE,
                at + '/' + i,
                "target '%s' is here a second time; join conditions with `or`."
                    .formatted(targets.get(i).id())));
      }
    }
    boolean conditional = targets.stream().anyMatch(t -> t.when() != null);
    boolean otherwise = orNothing || targets.stream().anyMatch(AgreedTarget::otherwise);
    if (otherwise && !conditional) {
      invalid(at, "`otherwise` needs a target with `when`.");
    } else if (orNothing && targets.stream().anyMatch(t -> t.always() || t.otherwise())) {
      invalid(at, "`otherwise: nothing` never applies: another target gets the rest.");
    }
  }

  private void invalid(String at, String message) {
    findings.add(tree.finding(ConfigurationCode.PARTNER_FIELD_INVALID, at, message));
  }
}
