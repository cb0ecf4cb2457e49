package dev.crossdock.partner.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds a YAML file against its JSON Schema. Thread-safe. */
final class SchemaCheck {

  private final JsonSchema schema;

  /** Takes the schema of that name beside the partner resources. */
  SchemaCheck(String name) {
    try (var in = SchemaCheck.class.getResourceAsStream("/partners/" + name)) {
      var text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      schema =
          JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(
                  text,
                  InputFormat.JSON,
                  SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Finding> check(YamlTree tree) {
    return schema.validate(tree.root()).stream().map(m -> finding(tree, m)).distinct().toList();
  }

  private static Finding finding(YamlTree tree, ValidationMessage message) {
    var at = message.getInstanceLocation().toString();
    var property = message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" ->
          at(tree, YamlTree.child(at, property), "there is no field '" + property + "' here.");
      case "required" -> at(tree, at, "'" + property + "' is missing.");
      case "type" -> at(tree, at, typeMessage(message));
      default -> at(tree, at, message.getError() + ".");
    };
  }

  private static String typeMessage(ValidationMessage message) {
    return message.getError().startsWith("integer found, string")
        ? "this reads as a number; put it in quotes."
        : message.getError() + ".";
  }

  private static Finding at(YamlTree tree, String pointer, String message) {
    var where = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
    return tree.finding(Code.PARTNER_FIELD_INVALID, pointer, where + message);
  }
}
