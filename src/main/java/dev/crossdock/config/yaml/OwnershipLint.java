package dev.crossdock.config.yaml;

import dev.crossdock.config.Identifier;
import dev.crossdock.config.OwnSystem;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds identifiers and keys with two owners; whoever is checked first keeps them. */
final class OwnershipLint {

  private final Map<String, String> owners = new HashMap<>();

  List<Finding> check(String owner, List<Identifier> identifiers, YamlTree tree) {
    var findings = new ArrayList<Finding>();
    int index = 0;
    for (var identifier : identifiers) {
      claim(identifier.toString(), owner, "/identifiers/" + index++, tree, findings);
    }
    return findings;
  }

  List<Finding> check(Partner partner, YamlTree tree) {
    var findings = new ArrayList<>(check(partner.id(), partner.identifiers(), tree));
    claim("id " + partner.id(), "partner " + partner.id(), "/id", tree, findings);
    for (var channel : partner.channels()) {
      var at = YamlTree.child("/channels", channel.name());
      for (var key : channel.publicKeys()) {
        claim(SshPublicKey.identity(key), partner.id(), at + "/publicKeys", tree, findings);
      }
      for (var key : channel.apiKeys()) {
        claim(
            "API key " + key.keyId(),
            partner.id() + "/" + channel.name(),
            at + "/apiKeys",
            tree,
            findings);
      }
    }
    return findings;
  }

  /** Systems: their ids beside the partners', and their keys. */
  List<Finding> check(List<OwnSystem> systems, YamlTree tree) {
    var findings = new ArrayList<Finding>();
    for (var system : systems) {
      var at = YamlTree.child("/systems", system.id());
      claim("id " + system.id(), "system " + system.id(), at, tree, findings);
      for (var channel : system.channels()) {
        for (var key : channel.apiKeys()) {
          claim(
              "API key " + key.keyId(),
              "system " + system.id() + "/" + channel.name(),
              YamlTree.child(at + "/channels", channel.name()) + "/apiKeys",
              tree,
              findings);
        }
      }
    }
    return findings;
  }

  private void claim(
      String what, String owner, String pointer, YamlTree tree, List<Finding> findings) {
    var first = owners.putIfAbsent(what, owner);
    if (first != null && (pointer.startsWith("/identifiers") || !first.equals(owner))) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_DOUBLE,
              pointer,
              (what.length() > 60 ? what.substring(0, 60) + "..." : what)
                  + " belongs to "
                  + first
                  + " already."));
    }
  }
}
