package dev.crossdock.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that a document says otherwise than before.
 *
 * @param path such as {@code lines[0].quantity.value}
 * @param before as JSON has it; null: it was not there
 * @param after null: it is gone
 */
public record FieldDifference(String path, @Nullable String before, @Nullable String after) {

  /** As many are told of a document. */
  public static final int MOST = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** What differs between two canonical documents, field by field; null is none. */
  public static List<FieldDifference> between(@Nullable String before, @Nullable String after) {
    var was = fields(before);
    var is = fields(after);
    var paths = new LinkedHashSet<>(was.keySet());
    paths.addAll(is.keySet());
    var found = new ArrayList<FieldDifference>();
    for (var path : paths) {
      var old = was.get(path);
      var now = is.get(path);
      if ((old == null || !old.equals(now)) && found.size() < MOST) {
        found.add(new FieldDifference(path, old, now));
      }
    }
    return found;
  }

  private static Map<String, String> fields(@Nullable String json) {
    var fields = new LinkedHashMap<String, String>();
    if (json != null) {
      try {
        walk(JSON.readTree(json), "", fields);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields;
  }

  private static void walk(JsonNode node, String path, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              f -> walk(f.getValue(), path.isEmpty() ? f.getKey() : path + '.' + f.getKey(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + '[' + i + ']', into);
      }
    } else {
      into.put(path, node.asText());
    }
  }
}
