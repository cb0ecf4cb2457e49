package dev.crossdock.cli.examples;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The actual or expected result of an example.
 *
 * @param documents a document, an array of several or of lines, or null for none
 * @param violations an array, or null for none
 */
record ExampleOutcome(@Nullable JsonNode documents, @Nullable JsonNode violations) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final ObjectWriter WRITER = JSON.writer(printer());

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter)
        .withSeparators(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
  }

  static ExampleOutcome of(List<String> documents, List<Violation> violations) throws IOException {
    JsonNode content = null;
    if (documents.size() == 1) {
      content = JSON.readTree(documents.get(0));
    } else if (!documents.isEmpty()) {
      ArrayNode all = JSON.createArrayNode();
      for (var document : documents) {
        all.add(JSON.readTree(document));
      }
      content = all;
    }
    return new ExampleOutcome(content, violations.isEmpty() ? null : violations(violations));
  }

  /** Of an outbound map: the interchange, a segment a line. */
  static ExampleOutcome of(String written, List<Violation> violations) {
    return new ExampleOutcome(
        written.isEmpty() ? null : lines(written),
        violations.isEmpty() ? null : violations(violations));
  }

  private static ArrayNode lines(String written) {
    ArrayNode lines = JSON.createArrayNode();
    written.lines().forEach(lines::add);
    return lines;
  }

  /** What the example expects. */
  static ExampleOutcome expectedOf(MapExample one) throws IOException {
    if (one.isOutbound()) {
      boolean there = Files.exists(one.expected());
      return new ExampleOutcome(
          there ? lines(Files.readString(one.expected())) : null, read(one.expectedViolations()));
    }
    return new ExampleOutcome(read(one.expected()), read(one.expectedViolations()));
  }

  private static @Nullable JsonNode read(Path file) throws IOException {
    return Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : null;
  }

  /** Makes it what the example expects. */
  void write(MapExample one) throws IOException {
    if (one.isOutbound() && documents != null) {
      var text = new StringBuilder();
      documents.forEach(line -> text.append(line.asText()).append('\n'));
      Files.writeString(one.expected(), text);
    } else {
      write(one.expected(), documents);
    }
    write(one.expectedViolations(), violations);
  }

  private static void write(Path file, @Nullable JsonNode content) throws IOException {
    if (content == null) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, WRITER.writeValueAsString(content) + "\n");
    }
  }

  /** How this differs from what was expected, a line each; empty where it does not. */
  List<String> differences(ExampleOutcome expected) {
    var lines = new ArrayList<String>();
    JsonDifference.between(expected.documents, documents, "", lines);
    JsonDifference.between(expected.violations, violations, "violations", lines);
    return lines;
  }

  private static ArrayNode violations(List<Violation> violations) {
    ArrayNode all = JSON.createArrayNode();
    for (var violation : violations) {
      ObjectNode fields = all.addObject();
      fields.put("code", violation.code().id());
      fields.put("severity", violation.severity().name().toLowerCase(Locale.ROOT));
      put(fields, "path", violation.path());
      var place = violation.place();
      if (place != null) {
        put(fields, "segment", place.segment());
        put(fields, "position", place.segmentPosition());
        put(fields, "element", place.element());
        put(fields, "component", place.component());
      }
      put(fields, "value", violation.value());
    }
    return all;
  }

  private static void put(ObjectNode fields, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static void put(ObjectNode fields, String name, int value) {
    if (value > 0) {
      fields.put(name, value);
    }
  }
}
