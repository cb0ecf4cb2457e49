package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.AcknowledgementPolicy;
import dev.crossdock.config.AcknowledgementPolicy.Kind;
import dev.crossdock.config.AcknowledgementPolicy.Ta1;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.Agreement.KeyPart;
import dev.crossdock.config.Format;
import dev.crossdock.config.Sending;
import dev.crossdock.config.Usage;
import dev.crossdock.config.WaitFor;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one agreement. */
final class AgreementReader {

  private static final String OTHERWISE = "otherwise";

  private static final Duration DUPLICATE_WINDOW = Duration.ofDays(365);

  private final YamlTree tree;
  private final List<Finding> findings;

  AgreementReader(YamlTree tree, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
  }

  Agreement read(String id, JsonNode node) {
    var at = YamlTree.child("/agreements", id);
    var format = YamlFields.text(node, "format", "").split("/", 3);
    return new Agreement(
        id,
        YamlFields.text(node, "document", ""),
        Usage.of(YamlFields.text(node, "usage", "")),
        YamlFields.constant(Direction.class, YamlFields.text(node, "direction", "in")),
        new Format(format[0], format[1], format.length > 2 ? format[2] : null),
        YamlFields.text(node, "map"),
        YamlFields.texts(node, "overlays"),
        YamlFields.texts(node, "files"),
        charset(at, YamlFields.text(node, "charset")),
        !YamlFields.flag(node, "versionSubstitution", true),
        acknowledgement(node.path("acknowledge"), format[0]),
        YamlFields.texts(node, "steps"),
        new AgreedTargetsReader(tree, findings).read(at + "/targets", node.path("targets")),
        severities(at + "/severities", node.path("severities")),
        key(YamlFields.texts(node, "businessKey")),
        YamlFields.flag(node, "revisions", false),
        YamlFields.duration(node, "duplicateWindow", DUPLICATE_WINDOW),
        sending(node),
        waitFor(node.path("waitFor")));
  }

  private static WaitFor waitFor(JsonNode node) {
    var types = new HashMap<String, Duration>();
    node.fieldNames()
        .forEachRemaining(
            type -> {
              if (!type.equals(OTHERWISE)) {
                types.put(type, YamlFields.duration(node, type, Duration.ZERO));
              }
            });
    return new WaitFor(
        types,
        YamlFields.constant(WaitFor.Otherwise.class, YamlFields.text(node, OTHERWISE, "reject")));
  }

  private @Nullable Charset charset(String at, @Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
              at + "/charset",
              "there is no charset '" + name + "'."));
      return null;
    }
  }

  private static AcknowledgementPolicy acknowledgement(JsonNode node, String standard) {
    var with = YamlFields.text(node, "with", "none");
    var ta1 = YamlFields.text(node, "ta1", standard.equals("x12") ? "requested" : "never");
    return new AcknowledgementPolicy(
        Arrays.stream(Kind.values()).filter(k -> k.id().equals(with)).findFirst().orElseThrow(),
        YamlFields.text(node, "scope", "partial").equals("whole-group"),
        YamlFields.text(node, "through"),
        with.equals("none") ? Ta1.NEVER : YamlFields.constant(Ta1.class, ta1),
        YamlFields.text(node, "advice"),
        YamlFields.flag(node, "confirm", false));
  }

  private static Sending sending(JsonNode node) {
    var owed = node.path("acknowledgement");
    return new Sending(
        YamlFields.text(node, "through"),
        YamlFields.text(owed, "expect"),
        YamlFields.duration(owed, "within", Duration.ZERO),
        YamlFields.parameters(node.path("delimiters")));
  }

  private Map<Code, Severity> severities(String at, JsonNode node) {
    var severities = new LinkedHashMap<Code, Severity>();
    node.properties()
        .forEach(
            entry -> {
              try {
                severities.put(
                    Codes.of(entry.getKey()),
                    YamlFields.constant(Severity.class, entry.getValue().asText()));
              } catch (IllegalArgumentException e) {
                findings.add(
                    tree.finding(
                        ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                        YamlTree.child(at, entry.getKey()),
                        "there is no violation code '" + entry.getKey() + "'."));
              }
            });
    return severities;
  }

  private static List<KeyPart> key(List<String> parts) {
    return parts.isEmpty()
        ? List.of(KeyPart.DOCUMENT_NUMBER, KeyPart.REVISION)
        : parts.stream().map(p -> YamlFields.constant(KeyPart.class, p)).toList();
  }
}
