package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.edi.Utf8Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Canonical documents as JSON trees in which a decimal keeps every digit. */
public final class Canonical {

  /** Decimals are never doubles, and nothing is said twice. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // told as such, where they lie
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** More digits than any quantity or amount has; {@code 1e999999999} is written out in none. */
  private static final int MOST_DIGITS = 60;

  private Canonical() {}

  /** The tree of one document. Throws {@link IllegalArgumentException} where it is not JSON. */
  public static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** One line of JSON, decimals written out. */
  public static String text(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The documents that a file hands over, each as one line. Throws {@link IllegalArgumentException}
   * with the place where it can't be read.
   */
  public static List<String> all(byte[] file) throws IOException {
    var found = HandOver.scan(new ByteArrayInputStream(file));
    var wrong = found.wrong();
    if (wrong != null) {
      var place = wrong.place() == null ? Place.at(0) : wrong.place();
      throw new IllegalArgumentException(
          "line %d, column %d: %s".formatted(place.line(), place.column(), wrong.message()));
    }
    var documents = new ArrayList<String>(found.documents());
    int from = (int) found.from();
    var rest = new ByteArrayInputStream(file, from, file.length - from);
    try (var reader = HandedOver.open(rest, found.from(), found.line(), found.column(), 1)) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        documents.add(text(next.tree()));
      }
    }
    return documents;
  }

  /** Whether a number has more digits, written out, than any that means something. */
  public static boolean isAbsurd(JsonNode node) {
    if (!node.isNumber()) {
      return false;
    }
    var value = node.decimalValue();
    return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
  }

  /** The tokens of a file that a system hands over. */
  static JsonParser parser(InputStream in) throws IOException {
    return JSON.getFactory().createParser(new Utf8Input(in));
  }

  /** A pointer and where it lies, in a file that is read from its start. */
  static Place place(String pointer, JsonLocation at) {
    return new Place(
        pointer.isEmpty() ? null : pointer,
        0,
        0,
        0,
        at.getLineNr(),
        at.getColumnNr(),
        Math.max(0, at.getByteOffset()));
  }
}
