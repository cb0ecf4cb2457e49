package dev.crossdock.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the raw bytes a field of a stored document was read from. */
final class Places {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)");

  private Places() {}

  /**
   * The place of the innermost record around a field that knows its own; else the document's.
   *
   * @param path canonical path such as {@code orders[0].lines[2].item}
   */
  static @Nullable Place of(JsonNode document, String path) {
    var origin = document.path("source").path("origin");
    var at = document;
    var steps = STEP.matcher(path);
    while (steps.find()) {
      var step = steps.group();
      at = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
      var source = at.path("source");
      origin = source.has("segment") ? source : origin;
    }
    if (!origin.isObject()) {
      return null;
    }
    return new Place(
        origin.path("segment").asText(),
        origin.path("position").asInt(),
        0,
        0,
        origin.path("line").asLong(),
        0,
        origin.path("offset").asLong());
  }
}
