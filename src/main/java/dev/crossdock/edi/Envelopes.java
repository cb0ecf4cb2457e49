package dev.crossdock.edi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import java.io.IOException;

/**
 * Envelopes as JSON, so that reading can go on in an interchange after a crash or in a new batch.
 */
public final class Envelopes {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(codes())
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();
  private static final ObjectWriter WRITER = JSON.writerFor(Interchange.class);
  private static final ObjectReader READER = JSON.readerFor(Interchange.class);

  private Envelopes() {}

  /** A code as its id: its type says only that it is one of many enums. */
  private static SimpleModule codes() {
    var module = new SimpleModule();
    module.addDeserializer(
        Code.class,
        new StdDeserializer<>(Code.class) {
          @Override
          public Code deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return Codes.of(parser.getText());
          }
        });
    module.addSerializer(
        new StdSerializer<>(Code.class) {
          @Override
          public void serialize(Code code, JsonGenerator to, SerializerProvider provider)
              throws IOException {
            to.writeString(code.id());
          }
        });
    return module;
  }

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
