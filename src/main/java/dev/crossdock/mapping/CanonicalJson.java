package dev.crossdock.mapping;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.canonical.Moment;
import java.util.Arrays;
import java.util.List;

/** Canonical documents as JSON: stable field order, plain decimals, no nulls, no empty lists. */
public final class CanonicalJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .annotationIntrospector(new KebabEnums())
          .addModule(new JavaTimeModule())
          .addModule(new RecordInstantiation())
          .addModule(
              new SimpleModule()
                  .addSerializer(Moment.class, ToStringSerializer.instance)
                  .addDeserializer(Moment.class, new MomentReader()))
          .addMixIn(CanonicalDocument.class, Typed.class)
          .registerSubtypes(
              Arrays.stream(DocumentType.values())
                  .map(type -> new NamedType(type.record(), type.id()))
                  .toArray(NamedType[]::new))
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .withConfigOverride(
              List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private static final ObjectWriter WRITER = JSON.writerFor(CanonicalDocument.class);
  private static final ObjectWriter PRETTY = WRITER.withDefaultPrettyPrinter();
  private static final ObjectReader READER = JSON.readerFor(CanonicalDocument.class);

  private CanonicalJson() {}

  /** One line of JSON. */
  public static String write(CanonicalDocument document) {
    return write(WRITER, document);
  }

  /** JSON over several lines, for people. */
  public static String writePretty(CanonicalDocument document) {
    return write(PRETTY, document);
  }

  /** Reads what was written. Throws {@link IllegalArgumentException} on anything else. */
  public static CanonicalDocument read(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No canonical document: " + e.getOriginalMessage(), e);
    }
  }

  private static String write(ObjectWriter writer, CanonicalDocument document) {
    try {
      return writer.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}
}
