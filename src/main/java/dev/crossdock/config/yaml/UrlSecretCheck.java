package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.UrlSecrets;
import java.util.List;

/** Whether a URL anywhere in a file holds a secret: URLs are logged, shown and sent around. */
final class UrlSecretCheck {
  private final YamlTree tree;
  private final List<Finding> findings;

  private UrlSecretCheck(YamlTree tree, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
  }

  static void check(YamlTree tree, List<Finding> findings) {
    new UrlSecretCheck(tree, findings).check("", tree.root());
  }

  private void check(String at, JsonNode node) {
    if (node.isTextual()) {
      UrlSecrets.find(node.asText()).ifPresent(place -> found(at, place));
    }
    node.properties().forEach(e -> check(YamlTree.child(at, e.getKey()), e.getValue()));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(at + '/' + i, node.get(i));
      }
    }
  }

  private void found(String at, String place) {
    findings.add(
        tree.finding(
            ConfigurationCode.PARTNER_SECRET_INLINE,
            at,
            "the URL holds a secret, at '"
                + place
                + "': send it in a header, or as userName and password."));
  }
}
