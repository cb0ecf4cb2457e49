package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.ApiKeyHash;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.config.Channel;
import dev.crossdock.config.Channel.Limits;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one channel and the keys it refers to. A key that is not there leaves the channel closed.
 */
final class ChannelReader {

  private final YamlTree tree;
  private final String channels;
  private final References references;
  private final List<Finding> findings;

  /**
   * @param channels pointer of what the channels lie in
   */
  ChannelReader(YamlTree tree, String channels, References references, List<Finding> findings) {
    this.tree = tree;
    this.channels = channels;
    this.references = references;
    this.findings = findings;
  }

  Channel read(String name, JsonNode node) {
    var at = YamlTree.child(channels, name);
    var temporary = YamlFields.texts(node, "temporaryNames");
    return new Channel(
        name,
        YamlFields.constant(Channel.Kind.class, YamlFields.text(node, "kind", "")),
        YamlFields.flag(node, "enabled", true),
        publicKeys(at, node),
        apiKeys(at, node),
        limits(node.path("limits")),
        node.has("temporaryNames") ? temporary : Channel.TEMPORARY_NAMES);
  }

  private static Limits limits(JsonNode node) {
    var standard = Limits.DEFAULT;
    return new Limits(
        YamlFields.bytes(node, "maxFile", standard.maxFileBytes()),
        YamlFields.bytes(node, "quota", standard.quotaBytes()),
        node.path("maxFiles").asInt(standard.maxFiles()));
  }

  private List<String> publicKeys(String at, JsonNode node) {
    var keys = new ArrayList<String>();
    for (var line : resolved(at, node, "publicKeys")) {
      SshPublicKey.problem(line.text())
          .ifPresentOrElse(
              problem ->
                  findings.add(
                      tree.finding(
                          ConfigurationCode.PARTNER_KEY_INVALID, line.at(), problem + ".")),
              () -> keys.add(line.text()));
    }
    return keys;
  }

  private List<ApiKeyHash> apiKeys(String at, JsonNode node) {
    var hashes = new ArrayList<ApiKeyHash>();
    for (var line : resolved(at, node, "apiKeys")) {
      ApiKeys.parse(line.text())
          .ifPresentOrElse(
              hashes::add,
              () ->
                  findings.add(
                      tree.finding(
                          ConfigurationCode.PARTNER_KEY_INVALID,
                          line.at(),
                          ApiKeys.keyId(line.text()).isPresent()
                              ? "this is the key itself, a secret no more; make a new one and put"
                                  + " its hash here."
                              : "this is not an API key hash (cdk1$...).")));
    }
    return hashes;
  }

  private List<Line> resolved(String at, JsonNode node, String field) {
    var lines = new ArrayList<Line>();
    int index = 0;
    for (var text : YamlFields.texts(node, field)) {
      var pointer = at + '/' + field + '/' + index++;
      if (!References.isReference(text)) {
        lines.add(new Line(pointer, text));
        continue;
      }
      references
          .lines(text)
          .ifPresentOrElse(
              found -> found.forEach(line -> lines.add(new Line(pointer, line))),
              () ->
                  findings.add(
                      tree.finding(
                          ConfigurationCode.PARTNER_KEY_MISSING,
                          pointer,
                          "there is no key at " + text + ".")));
    }
    return lines;
  }

  private record Line(String at, String text) {}
}
