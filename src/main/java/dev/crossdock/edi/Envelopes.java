package dev.crossdock.edi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Envelopes as JSON, so that reading can go on in an interchange after a crash or in a new batch.
 */
public final class Envelopes {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();
  private static final ObjectWriter WRITER = JSON.writerFor(Interchange.class);
  private static final ObjectReader READER = JSON.readerFor(Interchange.class);

  private Envelopes() {}

  /** Throws nothing: any interchange can be written. */
  public static String write(Interchange interchange) {
    try {
      return WRITER.writeValueAsString(interchange).replace("\\u0000", "\\uFFFD");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws {@link IllegalStateException} where it is none that was written. */
  public static Interchange read(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not an envelope", e);
    }
  }
}
