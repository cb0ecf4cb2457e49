package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.config.Company;
import dev.crossdock.config.OwnSystem;
import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code company.yaml} from a tree that holds to its schema. */
final class CompanyReader {

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(password|passwd|secret|token|api-?key|credential|authorization).*");
  private static final Pattern SECRET_REFERENCE =
      Pattern.compile("(env:|file:).+|\\{\\{.+}}|(Bearer |Basic )?\\{\\{.+}}");

  private final YamlTree tree;
  private final References references;
  private final List<Finding> findings;
  private final Map<String, RetryPolicy> policies = new HashMap<>();

  CompanyReader(YamlTree tree, References references, List<Finding> findings) {
    this.tree = tree;
    this.references = references;
    this.findings = findings;
  }

  Company read() {
    var root = tree.root();
    root.path("retryPolicies")
        .properties()
        .forEach(e -> policies.put(e.getKey(), policy(e.getValue())));
    GlnCheck.check(tree, findings);
    var targets = YamlFields.named(root.path("targets"), this::target);
    return new Company(
        YamlFields.text(root, "name", ""),
        YamlFields.identifiers(root.path("identifiers")),
        targets,
        YamlFields.named(
            root.path("subscriptions"), new SubscriptionReader(tree, targets, findings)::read),
        YamlFields.named(root.path("systems"), this::system),
        YamlFields.named(root.path("steps"), this::step),
        new RetentionReader(tree, findings).read(root.path("retention")),
        routeProperties(root.path("routes").path("properties")));
  }

  private Map<String, String> routeProperties(JsonNode node) {
    var properties = YamlFields.parameters(node);
    properties.forEach(
        (name, value) -> {
          if (SECRET_NAME.matcher(name).matches() && !SECRET_REFERENCE.matcher(value).matches()) {
            findings.add(
                tree.finding(
                    ConfigurationCode.PARTNER_SECRET_INLINE,
                    YamlTree.child("/routes/properties", name),
                    "'" + name + "' looks like a secret that is written here itself."));
          }
        });
    return properties;
  }

  private OwnSystem system(String id, JsonNode node) {
    var at = YamlTree.child("/systems", id) + "/channels";
    return new OwnSystem(
        id,
        YamlFields.text(node, "name", id),
        YamlFields.flag(node, "enabled", true),
        Usage.of(YamlFields.text(node, "usage", "production")),
        YamlFields.named(
            node.path("channels"), new ChannelReader(tree, at, references, findings)::read));
  }

  private Target target(String id, JsonNode node) {
    var at = YamlTree.child("/targets", id);
    var parameters = YamlFields.parameters(node.path("parameters"));
    parameters.forEach((name, value) -> checkSecret(at, name, value));
    return new Target(
        id,
        YamlFields.text(node, "template", ""),
        usages(node),
        parameters,
        retry(at, node.path("retry")),
        YamlFields.flag(node, "dedupes", false),
        YamlFields.text(node, "lookup"),
        YamlFields.flag(node, "conflictMeansDone", false),
        circuit(at, node.path("circuit")));
  }

  private StepPolicy step(String id, JsonNode node) {
    var at = YamlTree.child("/steps", id);
    return new StepPolicy(
        id,
        YamlFields.duration(node, "timeLimit", StepPolicy.TIME_LIMIT),
        node.path("parallel").asInt(StepPolicy.PARALLEL),
        retry(at, node.path("retry")),
        circuit(at, node.path("circuit")),
        YamlFields.constant(
            StepPolicy.Otherwise.class, YamlFields.text(node, "otherwise", "hold")));
  }

  private static Set<Usage> usages(JsonNode node) {
    var usages = EnumSet.noneOf(Usage.class);
    YamlFields.texts(node, "usages").forEach(u -> usages.add(Usage.of(u)));
    return usages.isEmpty() ? EnumSet.of(Usage.PRODUCTION) : usages;
  }

  private RetryPolicy retry(String at, JsonNode node) {
    if (node.isObject()) {
      return policy(node);
    }
    if (!node.isTextual()) {
      return RetryPolicy.DEFAULT;
    }
    var policy = policies.get(node.asText());
    if (policy == null) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
              at + "/retry",
              "there is no retry policy '" + node.asText() + "' below retryPolicies."));
    }
    return policy == null ? RetryPolicy.DEFAULT : policy;
  }

  private CircuitPolicy circuit(String at, JsonNode node) {
    var standard = CircuitPolicy.DEFAULT;
    var first = YamlFields.duration(node, "firstPause", standard.firstPause());
    var longest = YamlFields.duration(node, "maxPause", standard.maxPause());
    if (longest.compareTo(first) < 0) {
      if (node.has("maxPause")) {
        findings.add(
            tree.finding(
                ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                at + "/circuit",
                "maxPause is shorter than firstPause."));
      }
      longest = first;
    }
    return new CircuitPolicy(node.path("failures").asInt(standard.failures()), first, longest);
  }

  private void checkSecret(String at, String name, String value) {
    if (SECRET_NAME.matcher(name).matches() && !SECRET_REFERENCE.matcher(value).matches()) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_SECRET_INLINE,
              YamlTree.child(at + "/parameters", name),
              "'" + name + "' looks like a secret that is written here itself."));
    }
  }

  private static RetryPolicy policy(JsonNode node) {
    var standard = RetryPolicy.DEFAULT;
    return new RetryPolicy(
        node.path("attempts").asInt(standard.attempts()),
        YamlFields.duration(node, "firstDelay", standard.firstDelay()),
        node.path("factor").asDouble(standard.factor()),
        YamlFields.duration(node, "maxDelay", standard.maxDelay()),
        node.path("jitter").asDouble(standard.jitter()),
        Set.copyOf(YamlFields.texts(node, "permanent")),
        Set.copyOf(YamlFields.texts(node, "passing")),
        YamlFields.text(node, "whenDeadLettered", "hold").equals("skip"));
  }
}
