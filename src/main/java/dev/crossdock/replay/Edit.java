package dev.crossdock.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to say instead.
 *
 * @param canonical the whole of it, as canonical JSON; null where its bytes were edited
 * @param raw what is to be read in place of its bytes; null where what it says was edited
 */
public record Edit(
    @JsonRawValue @Nullable String canonical,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Raw raw) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INVOICE = "invoice";

  /** What it says, as canonical JSON. */
  public Edit(String canonical) {
    this(canonical, null);
  }

  /**
   * A document's bytes, from its first segment to the end of its last one.
   *
   * @param type of the document when it was edited
   * @param number of the document, which it keeps; null where none was read
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  public record Raw(String type, @Nullable String number, byte[] bytes) {}

  /** Whether it takes a second person: it asks for money, or gives some back, or may. */
  public boolean isAboutMoney() {
    if (raw != null) {
      return raw.type.equals(INVOICE) || raw.type.equals("unknown");
    }
    try {
      return JSON.readTree(canonical).path("type").asText().equals(INVOICE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it is stored. */
  public String stored() {
    try {
      return raw == null
          ? Objects.requireNonNull(canonical)
          : JSON.writeValueAsString(Map.of("raw", raw));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it was {@link #stored}. */
  public static Edit of(String stored) {
    try {
      var raw = JSON.readTree(stored).path("raw");
      return raw.isObject()
          ? new Edit(null, JSON.treeToValue(raw, Raw.class))
          : new Edit(stored, null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
