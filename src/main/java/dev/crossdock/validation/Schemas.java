package dev.crossdock.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbstractKeyword;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of canonical documents, compiled once. Thread-safe. */
public final class Schemas {

  private static final String SUFFIX = ".schema.json";

  /** How the id of every schema begins; its path in the folder follows. */
  private static final String ID = "https://crossdock.dev/schemas/";

  private static final List<String> ANNOTATIONS = List.of("title", "description");

  private final Map<String, JsonSchema> byType;

  private Schemas(Map<String, JsonSchema> byType) {
    this.byType = Map.copyOf(byType);
  }

  /** Of JSON Schema 2020-12. What schemas refer to is read below the folder, and nowhere else. */
  public static JsonSchemaFactory factory(Path folder) {
    return JsonSchemaFactory.getInstance(
        SpecVersion.VersionFlag.V202012,
        builder ->
            builder
                .metaSchema(withoutAnnotations())
                .schemaLoaders(loaders -> loaders.add(id -> referred(folder, id.toString()))));
  }

  /** Most keywords of our schemas are for readers; each would be asked about every value. */
  private static JsonMetaSchema withoutAnnotations() {
    var standard = JsonMetaSchema.getV202012();
    var builder = JsonMetaSchema.builder(standard.getIri(), standard);
    ANNOTATIONS.forEach(name -> builder.keyword(new Annotation(name)));
    return builder.build();
  }

  /** A keyword that checks nothing. */
  private static final class Annotation extends AbstractKeyword {
    Annotation(String name) {
      super(name);
    }

    @Override
    @SuppressWarnings("NullAway") // null: there is nothing to run
    public JsonValidator newValidator(
        SchemaLocation location,
        JsonNodePath path,
        JsonNode schema,
        JsonSchema parent,
        ValidationContext context) {
      return null;
    }
  }

  private static @Nullable InputStreamSource referred(Path folder, String id) {
    return id.startsWith(ID)
        ? () -> Files.newInputStream(folder.resolve(id.substring(ID.length())))
        : null;
  }

  /** Every {@code <type>/v1/<type>.schema.json} below the folder. */
  static Schemas load(Path folder) throws IOException {
    var factory = factory(folder);
    var config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_PATH)
            .build();
    var found = new HashMap<String, JsonSchema>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        var name = file.getFileName().toString();
        var schema = factory.getSchema(Files.readString(file), InputFormat.JSON, config);
        schema.initializeValidators();
        found.put(name.substring(0, name.length() - SUFFIX.length()), schema);
      }
    }
    return new Schemas(found);
  }

  Set<ValidationMessage> check(String type, JsonNode document) {
    var schema = byType.get(type);
    if (schema == null) {
      throw new IllegalStateException("No schema for documents of type " + type);
    }
    return schema.validate(document);
  }
}
