package dev.crossdock.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.audit.AuditedAct.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as text, value by value as the hash is made of it.
 *
 * @param values in the order of {@link #FIELDS}; null where the table has null
 * @param seal null while it is not in the chain
 */
public record ExportedAct(List<@Nullable String> values, @Nullable Seal seal) {

  /** What is hashed, in its order. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "at",
          "actorKind",
          "actor",
          "channel",
          "address",
          "action",
          "objectType",
          "objectId",
          "reason",
          "outcome",
          "detail");

  public ExportedAct {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    if (values.size() != FIELDS.size()) {
      throw new IllegalArgumentException("An act has " + FIELDS.size() + " values");
    }
  }

  /** The act of a line of an export. Throws {@link IllegalArgumentException} when it is none. */
  public static ExportedAct of(JsonNode line) {
    var values = new ArrayList<@Nullable String>();
    for (var field : FIELDS) {
      var value = line.get(field);
      values.add(value == null || value.isNull() ? null : value.asText());
    }
    if (values.get(0) == null || values.get(1) == null) {
      throw new IllegalArgumentException("This line is not an act");
    }
    return new ExportedAct(
        values,
        line.hasNonNull("seal")
            ? new Seal(line.path("seal").asLong(), line.path("hash").asText())
            : null);
  }

  /** As a line of an export. */
  public ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < FIELDS.size(); i++) {
      json.put(FIELDS.get(i), values.get(i));
    }
    if (seal != null) {
      json.put("seal", seal.number()).put("hash", seal.hash());
    }
    return json;
  }

  public String id() {
    return String.valueOf(values.get(0));
  }

  /** When it happened, such as {@code 2026-03-01T10:00:00.123456Z}. */
  public String at() {
    return String.valueOf(values.get(1));
  }

  /**
   * The hash that this act has at this place, as function {@code seal_audit_log} makes it.
   *
   * @param before hash of the act before it, in hexadecimal; empty for the first one
   */
  String hash(long number, String before) {
    var content = new StringBuilder(before).append(':').append(number).append(':');
    for (var value : values) {
      if (value == null) {
        content.append('-');
      } else {
        content.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
      }
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
