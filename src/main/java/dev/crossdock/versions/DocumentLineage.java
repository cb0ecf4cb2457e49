package dev.crossdock.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.bind.FieldLineage;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.SourceValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each field of a document came from, and what the map left unread.
 *
 * @param mapVersion hash of what read it
 * @param number the sender's number of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentLineage(
    String map,
    String mapVersion,
    String type,
    @Nullable String number,
    List<Field> fields,
    List<Source> unread) {

  private static final JsonMapper JSON = new JsonMapper();

  public DocumentLineage {
    fields = List.copyOf(fields);
    unread = List.copyOf(unread);
  }

  /**
   * A field of the canonical document.
   *
   * @param path such as {@code lines[0].quantity.value}
   * @param value as JSON has it
   * @param from what it was made of; empty where the map says it by itself
   * @param because what it is there for, where it was made of nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Field(String path, String value, List<Source> from, @Nullable Source because) {}

  /**
   * A value in the raw bytes.
   *
   * @param segment or record, column, path in the file
   * @param position of the segment or record, from 1; 0 where there is none
   * @param element 0 where it is none, as is {@code component}
   * @param offset of its first byte in the transmission, from 0
   * @param length in bytes; 0 where a segment or record as a whole is meant
   * @param text what stands there, without what the format adds to write it
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Source(
      @Nullable String segment,
      @JsonInclude int position,
      int element,
      int component,
      @JsonInclude long line,
      @JsonInclude long column,
      @JsonInclude long offset,
      int length,
      @Nullable String text) {}

  /** What was noted while the document was mapped. */
  public static DocumentLineage of(MappedDocument mapped, Lineage lineage) {
    var document = mapped.document();
    var tree = document == null ? null : tree(CanonicalJson.write(document));
    return new DocumentLineage(
        mapped.mapId(),
        mapped.mapVersion(),
        mapped.type(),
        mapped.documentNumber(),
        lineage.fields().stream().map(field -> field(field, tree)).toList(),
        lineage.unread().stream().map(DocumentLineage::source).toList());
  }

  private static Field field(FieldLineage field, @Nullable JsonNode tree) {
    var because = field.because();
    return new Field(
        field.path(),
        value(tree, field.path()),
        field.from().stream().map(DocumentLineage::source).toList(),
        because == null || because.line() == 0 ? null : source(because, 0, null));
  }

  private static Source source(SourceValue value) {
    return source(value.place(), value.length(), value.text());
  }

  private static Source source(Place place, int length, @Nullable String text) {
    return new Source(
        place.segment(),
        place.segmentPosition(),
        place.element(),
        place.component(),
        place.line(),
        place.column(),
        place.offset(),
        length,
        text);
  }

  private static String value(@Nullable JsonNode tree, String path) {
    if (tree == null) {
      return "";
    }
    var at = tree.at('/' + path.replaceAll("\\[(\\d+)\\]", "/$1").replace('.', '/'));
    return at.isValueNode() ? at.asText() : at.isMissingNode() ? "" : at.toString();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
