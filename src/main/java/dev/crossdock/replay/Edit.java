package dev.crossdock.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a document is to say instead.
 *
 * @param canonical the whole of it, as canonical JSON
 */
public record Edit(@JsonRawValue String canonical) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether it takes a second person: it asks for money, or gives some back. */
  public boolean isAboutMoney() {
    try {
      return JSON.readTree(canonical).path("type").asText().equals("invoice");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
