package dev.crossdock.store.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.store.TargetChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The column {@code document.routing}. */
final class ChoiceColumn {

  private static final JsonMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private ChoiceColumn() {}

  /** A list of choices as JSON; null where nothing was to be chosen. */
  static @Nullable String of(List<TargetChoice> choices) {
    try {
      return choices.isEmpty() ? null : JSON.writeValueAsString(choices);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
