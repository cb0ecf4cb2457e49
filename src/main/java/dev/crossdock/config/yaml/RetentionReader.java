package dev.crossdock.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Times;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code retention} of {@code company.yaml}. */
final class RetentionReader {

  private static final String AT = "/retention";

  private final YamlTree tree;
  private final List<Finding> findings;

  RetentionReader(YamlTree tree, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
  }

  RetentionPolicy read(JsonNode node) {
    if (!node.isObject()) {
      return RetentionPolicy.FOREVER;
    }
    var standard = times(AT, node, new Times(null, null, null));
    var exceptions = new ArrayList<RetentionPolicy.Exemption>();
    var list = node.path("except");
    for (int i = 0; i < list.size(); i++) {
      var item = list.get(i);
      var at = AT + "/except/" + i;
      var documents = YamlFields.texts(item, "documents");
      for (int d = 0; d < documents.size(); d++) {
        if (DocumentType.of(documents.get(d)).isEmpty()) {
          wrong(
              at + "/documents/" + d, "there are no documents of type '" + documents.get(d) + "'.");
        }
      }
      exceptions.add(
          new RetentionPolicy.Exemption(
              YamlFields.texts(item, "partners"), documents, times(at, item, standard)));
    }
    return new RetentionPolicy(standard, exceptions, YamlFields.flag(node, "archive", true));
  }

  private Times times(String at, JsonNode node, Times otherwise) {
    var times =
        new Times(
            time(node, "payload", otherwise::payload),
            time(node, "canonical", otherwise::canonical),
            time(node, "trace", otherwise::trace));
    if (times.traceGoesFirst()) {
      wrong(at, "the trace goes before the payload or the canonical documents that it tells of.");
    }
    return times;
  }

  private static @Nullable Duration time(
      JsonNode node, String field, Supplier<@Nullable Duration> otherwise) {
    var text = YamlFields.text(node, field);
    if (text == null) {
      return otherwise.get();
    }
    return text.equals("forever") ? null : Quantities.duration(text);
  }

  private void wrong(String at, String what) {
    findings.add(tree.finding(ConfigurationCode.PARTNER_REFERENCE_UNKNOWN, at, what));
  }
}
