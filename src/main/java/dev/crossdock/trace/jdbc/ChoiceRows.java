package dev.crossdock.trace.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.trace.TracedChoice;
import dev.crossdock.trace.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices of targets, from the column {@code document.routing}. */
final class ChoiceRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ChoiceRows() {}

  /** Those that the column holds; a partner sees none: our targets are our business. */
  static List<TracedChoice> of(@Nullable String routing, Viewer viewer) {
    if (routing == null || viewer.partner() != null) {
      return List.of();
    }
    try {
      return JSON.readValue(routing, new TypeReference<List<TracedChoice>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
