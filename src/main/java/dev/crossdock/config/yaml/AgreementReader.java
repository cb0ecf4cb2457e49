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
    var format = Fields.text(node, "format", "").split("/", 3);
    return new Agreement(
        id,
        Fields.text(node, "document", ""),
        Usage.of(Fields.text(node, "usage", "")),
        Fields.constant(Direction.class, Fields.text(node, "direction", "in")),
        new Format(format[0], format[1], format.length > 2 ? format[2] : null),
        Fields.text(node, "map"),
        Fields.texts(node, "overlays"),
        Fields.texts(node, "files"),
        charset(at, Fields.text(node, "charset")),
        !Fields.flag(node, "versionSubstitution", true),
        acknowledgement(node.path("acknowledge"), format[0]),
        Fields.texts(node, "targets"),
        severities(at + "/severities", node.path("severities")),
        key(Fields.texts(node, "businessKey")),
        Fields.flag(node, "revisions", false),
        Fields.duration(node, "duplicateWindow", DUPLICATE_WINDOW),
        sending(node),
        waitFor(node.path("waitFor")));
  }

  private static WaitFor waitFor(JsonNode node) {
    var types = new HashMap<String, Duration>();
    node.fieldNames()
        .forEachRemaining(
            type -> {
              if (!type.equals(OTHERWISE)) {
                types.put(type, Fields.duration(node, type, Duration.ZERO));
              }
            });
    return new WaitFor(
        types, Fields.constant(WaitFor.Otherwise.class, Fields.text(node, OTHERWISE, "reject")));
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
    var with = Fields.text(node, "with", "none");
    var ta1 = Fields.text(node, "ta1", standard.equals("x12") ? "requested" : "never");
    return new AcknowledgementPolicy(
        Arrays.stream(Kind.values()).filter(k -> k.id().equals(with)).findFirst().orElseThrow(),
        Fields.text(node, "scope", "partial").equals("whole-group"),
        Fields.text(node, "through"),
        with.equals("none") ? Ta1.NEVER : Fields.constant(Ta1.class, ta1),
        Fields.text(node, "advice"),
        Fields.flag(node, "confirm", false));
  }

  private static Sending sending(JsonNode node) {
    var owed = node.path("acknowledgement");
    return new Sending(
        Fields.text(node, "through"),
        Fields.text(owed, "expect"),
        Fields.duration(owed, "within", Duration.ZERO),
        Fields.parameters(node.path("delimiters")));
  }

  private Map<Code, Severity> severities(String at, JsonNode node) {
    var severities = new LinkedHashMap<Code, Severity>();
    node.properties()
        .forEach(
            entry -> {
              try {
                severities.put(
                    Codes.of(entry.getKey()),
                    Fields.constant(Severity.class, entry.getValue().asText()));
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
        : parts.stream().map(p -> Fields.constant(KeyPart.class, p)).toList();
  }
}
