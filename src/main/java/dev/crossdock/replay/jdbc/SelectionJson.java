package dev.crossdock.replay.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.replay.Selection;

/** What a replay is about, as it is kept. */
final class SelectionJson {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .setSerializationInclusion(Include.NON_NULL);

  private SelectionJson() {}

  static String write(Selection selection) {
    try {
      return JSON.writeValueAsString(selection);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Selection read(String json) {
    try {
      return JSON.readValue(json, Selection.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
