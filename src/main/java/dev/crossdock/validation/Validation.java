package dev.crossdock.validation;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.ValidationMessage;
import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks canonical documents against their JSON Schema and their rules. Thread-safe. */
public final class Validation {

  private static final JsonMapper JSON = new JsonMapper();

  private final Schemas schemas;

  private Validation(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Compiles the schemas below a {@code canonical-schemas} folder. */
  public static Validation load(Path schemas) throws IOException {
    return new Validation(Schemas.load(schemas));
  }

  /**
   * Everything wrong with a document, schema first; with the codes' own severities. What a rule
   * says about a value, the schema does not say again.
   *
   * @param json the document as it is stored
   */
  public List<Violation> check(CanonicalDocument document, String json, ReferenceLists lists) {
    var findings = new Findings(document.source(), lists);
    RuleBooks.of(document).check(document, findings);
    var violations = new ArrayList<>(untold(schema(document, json), findings.violations()));
    violations.addAll(findings.violations());
    return violations;
  }

  /** Those of {@code found} about values of which {@code told} says nothing. */
  public static List<Violation> untold(List<Violation> found, List<Violation> told) {
    var paths = told.stream().map(Violation::path).filter(Objects::nonNull).collect(toSet());
    return found.stream().filter(v -> !paths.contains(v.path())).toList();
  }

  /**
   * Where in the raw bytes a field was read from; null where that is not known.
   *
   * @param json the document as it is stored
   * @param path canonical path, such as {@code lines[2].item}
   */
  public static @Nullable Place place(String json, String path) {
    try {
      return Places.of(JSON.readTree(json), path);
    } catch (JsonProcessingException | NumberFormatException e) {
      return null;
    }
  }

  /** What of a document does not hold to the schema of its type. */
  public List<Violation> schema(String type, JsonNode document) {
    return schemas.check(type, document).stream()
        .map(message -> violation(document, message))
        .sorted(Comparator.comparing(v -> String.valueOf(v.path())))
        .limit(Findings.MAX)
        .toList();
  }

  private List<Violation> schema(CanonicalDocument document, String json) {
    try {
      return schema(document.type(), JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON", e);
    }
  }

  private static Violation violation(JsonNode document, ValidationMessage message) {
    var path = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    var node = message.getInstanceNode();
    var value = node == null || !node.isValueNode() ? null : node.asText();
    return Violation.of(
        RuleCode.SCHEMA_VIOLATED, path, Places.of(document, path), value, message.getError());
  }
}
