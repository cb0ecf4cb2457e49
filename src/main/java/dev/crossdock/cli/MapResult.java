package dev.crossdock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.config.Agreement;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a map makes of a document.
 *
 * @param map null where it has none for it
 * @param tree canonical JSON without where it came from; null where there is no document
 * @param violations as the agreement weighs them
 */
record MapResult(
    @Nullable String map,
    @Nullable String type,
    @Nullable String number,
    @Nullable JsonNode tree,
    List<Violation> violations) {

  private static final JsonMapper JSON = new JsonMapper();

  MapResult {
    violations = List.copyOf(violations);
  }

  /** There is no map for it. */
  static MapResult none() {
    var wrong = MapCommand.wrong(GrammarCode.DOCUMENT_TYPE_UNKNOWN, "There is no map for it.");
    return new MapResult(null, null, null, null, List.of(wrong));
  }

  static MapResult of(
      MappedDocument mapped, Validation validation, Agreed agreed, @Nullable Agreement agreement) {
    var found = new ArrayList<>(mapped.violations());
    var document = mapped.document();
    JsonNode tree = null;
    if (document != null) {
      var json = CanonicalJson.write(document);
      found.addAll(
          Validation.untold(validation.check(document, json, agreed.lists()), mapped.mapping()));
      tree = tree(json);
    }
    return new MapResult(
        mapped.mapId(),
        mapped.type(),
        mapped.documentNumber(),
        tree,
        agreement == null ? found : found.stream().map(agreement::weigh).toList());
  }

  private static JsonNode tree(String json) {
    try {
      var tree = JSON.readTree(json);
      if (tree instanceof ObjectNode object) {
        object.remove("source");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean rejected() {
    return tree == null || violations.stream().anyMatch(Violation::isError);
  }
}
