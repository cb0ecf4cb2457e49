package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.config.Subscription;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Nearest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the subscriptions of {@code company.yaml}. */
final class SubscriptionReader {

  private final YamlTree tree;
  private final List<Finding> findings;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  SubscriptionReader(YamlTree tree, List<Target> targets, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
    targets.forEach(target -> this.targets.put(target.id(), target));
  }

  Subscription read(String id, JsonNode node) {
    var at = YamlTree.child("/subscriptions", id);
    var usages = EnumSet.noneOf(Usage.class);
    YamlFields.texts(node, "usages").forEach(usage -> usages.add(Usage.of(usage)));
    var read =
        new Subscription(
            id,
            YamlFields.text(node, "target", ""),
            YamlFields.texts(node, "documents"),
            YamlFields.texts(node, "partners"),
            usages,
            new ConditionReader(tree, findings).read(at + "/when", YamlFields.text(node, "when")));
    knownTarget(read, at);
    knownTypes(read, at + "/documents/");
    return read;
  }

  private void knownTarget(Subscription read, String at) {
    var target = targets.get(read.target());
    if (target == null) {
      wrong(
          ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
          at + "/target",
          "there is no target '%s' here.%s"
              .formatted(read.target(), Nearest.to(read.target(), targets.keySet())));
      return;
    }
    for (var usage : read.usages()) {
      if (!target.accepts(usage)) {
        wrong(
            ConfigurationCode.PARTNER_FIELD_INVALID,
            at + "/usages",
            "target '" + target.id() + "' takes no " + usage.id() + " documents.");
      }
    }
  }

  private void knownTypes(Subscription read, String at) {
    var known = Arrays.stream(DocumentType.values()).map(DocumentType::id).toList();
    for (int i = 0; i < read.documents().size(); i++) {
      var type = read.documents().get(i);
      if (!known.contains(type)) {
        wrong(
            ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
            at + i,
            "there are no documents of type '%s'.%s".formatted(type, Nearest.to(type, known)));
      }
    }
  }

  private void wrong(Code code, String at, String message) {
    findings.add(tree.finding(code, at, message));
  }
}
