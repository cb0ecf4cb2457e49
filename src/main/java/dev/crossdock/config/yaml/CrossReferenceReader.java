package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.reference.CrossReferences.Listed;
import dev.crossdock.reference.ReferenceFile;
import dev.crossdock.reference.ReferenceKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the cross references that a partner's file names, with their files. */
final class CrossReferenceReader {

  private static final String AT = "/crossReferences";

  private final YamlTree tree;
  private final References references;
  private final List<Finding> findings;

  CrossReferenceReader(YamlTree tree, References references, List<Finding> findings) {
    this.tree = tree;
    this.references = references;
    this.findings = findings;
  }

  CrossReferences read() {
    var lists = new ArrayList<Listed>();
    for (var kind : ReferenceKind.values()) {
      var node = tree.root().path("crossReferences").path(kind.id());
      if (!node.isMissingNode()) {
        read(kind, node, lists);
      }
    }
    return CrossReferences.of(lists);
  }

  private void read(ReferenceKind kind, JsonNode node, List<Listed> lists) {
    var at = YamlTree.child(AT, kind.id());
    var theirs = YamlFields.text(node, "theirs", kind.field());
    var ours = YamlFields.text(node, "ours", kind.field());
    if (theirs.equals(ours) && kind != ReferenceKind.UNITS) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/ours",
              "theirs and ours can't stand in the same field, " + ours + "."));
    }
    var usual = "partners/%s/%s.csv".formatted(YamlFields.text(tree.root(), "id", ""), kind.id());
    var name = YamlFields.text(node, "file", "file:" + usual);
    var content = references.bytes(name);
    if (content.isEmpty()) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
              at + "/file",
              "there is nothing at " + name + "."));
      return;
    }
    var file = ReferenceFile.read(name.substring("file:".length()), content.get());
    lists.add(file.listed(kind, theirs, ours));
    findings.addAll(file.findings());
  }
}
