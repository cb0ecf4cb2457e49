package dev.crossdock.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exception events as CloudEvents 1.0 in JSON, structured mode, and back. */
public final class CloudEvents {
  private static final String TYPE = "dev.crossdock.exception.raised";
  private static final ObjectMapper JSON = mapper();

  private CloudEvents() {}

  /** The event as one JSON object. */
  public static String write(ExceptionEvent event) {
    var data =
        new Data(
            event.kind(),
            event.code(),
            event.severity(),
            event.message(),
            event.fingerprint().value(),
            event.next(),
            event.about(),
            event.violations(),
            event.violationCount());
    try {
      return JSON.writeValueAsString(
          new Envelope(
              "1.0",
              event.id(),
              "/crossdock/" + event.source(),
              TYPE,
              subject(event),
              event.time(),
              "application/json",
              data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("event " + event.id() + " cannot be written", e);
    }
  }

  /** The event of what {@link #write} wrote. */
  public static ExceptionEvent read(String json) {
    try {
      var envelope = JSON.readValue(json, Envelope.class);
      var data = envelope.data();
      return new ExceptionEvent(
          envelope.id(),
          envelope.time(),
          envelope.source().substring("/crossdock/".length()),
          data.kind(),
          data.code(),
          data.severity(),
          data.message(),
          data.about(),
          data.violations(),
          data.violationCount());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an exception event: " + e.getOriginalMessage(), e);
    }
  }

  private static @Nullable String subject(ExceptionEvent event) {
    var affected = event.affected();
    return affected == null ? null : affected.kind() + "/" + affected.id();
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new FaultModule())
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private record Envelope(
      String specversion,
      String id,
      String source,
      String type,
      @Nullable String subject,
      Instant time,
      String datacontenttype,
      Data data) {}

  private record Data(
      CaseKind kind,
      Code code,
      Severity severity,
      String message,
      String fingerprint,
      String next,
      About about,
      List<Violation> violations,
      int violationCount) {}
}
