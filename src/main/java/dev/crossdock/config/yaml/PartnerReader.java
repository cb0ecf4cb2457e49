package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a partner's file from a tree that holds to its schema, collecting what is wrong in it. */
final class PartnerReader {

  private final YamlTree tree;
  private final References references;
  private final List<Finding> findings;

  PartnerReader(YamlTree tree, References references, List<Finding> findings) {
    this.tree = tree;
    this.references = references;
    this.findings = findings;
  }

  Partner read() {
    var root = tree.root();
    GlnCheck.check(tree, findings);
    var channels = new ChannelReader(tree, "/channels", references, findings);
    var agreements = new AgreementReader(tree, findings);
    return new Partner(
        YamlFields.text(root, "id", ""),
        YamlFields.text(root, "name", ""),
        YamlFields.flag(root, "enabled", true),
        YamlFields.identifiers(root.path("identifiers")),
        YamlFields.named(root.path("channels"), channels::read),
        YamlFields.named(root.path("agreements"), agreements::read),
        YamlFields.texts(root, "sendsFor"),
        lists(root.path("referenceLists")),
        new CrossReferenceReader(tree, references, findings).read());
  }

  private Map<String, Set<String>> lists(JsonNode node) {
    var lists = new HashMap<String, Set<String>>();
    node.properties()
        .forEach(
            entry -> {
              var list = entry.getValue();
              lists.put(
                  entry.getKey(),
                  Set.copyOf(
                      new java.util.HashSet<>(
                          list.isTextual()
                              ? fromFile(entry.getKey(), list.asText())
                              : YamlFields.texts(node, entry.getKey()))));
            });
    return lists;
  }

  private List<String> fromFile(String name, String reference) {
    return references
        .lines(reference)
        .orElseGet(
            () -> {
              findings.add(
                  tree.finding(
                      dev.crossdock.diagnostics.ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                      "/referenceLists/" + name,
                      "there is nothing at " + reference + "."));
              return List.of();
            });
  }
}
