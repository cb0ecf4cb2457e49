package dev.crossdock.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The descriptor of a map, {@code <id>.map.yaml}; beside it lies its Smooks configuration {@code
 * <id>.smooks.xml}.
 *
 * @param document type of the documents it makes
 * @param csv how delimited files are written
 * @param xml how XML files are written
 * @param json how JSON files are written
 * @param records how files of several kinds of records are written
 * @param smooks path of the configuration from the mappings folder, where it is not beside it
 */
record MapFile(
    String document,
    @Nullable String description,
    @Nullable String smooks,
    @Nullable Csv csv,
    @Nullable Xml xml,
    @Nullable Json json,
    @Nullable Records records) {

  /**
   * A delimited file.
   *
   * @param columns by the name the map uses
   */
  record Csv(
      @Nullable String charset,
      @Nullable String delimiter,
      @Nullable String quote,
      @Nullable String decimalMark,
      List<String> dateFormats,
      List<String> groupBy,
      Map<String, Column> columns) {}

  /**
   * A column.
   *
   * @param header names it may have in the header row, whatever the case; its own name where none
   *     is given
   */
  record Column(List<String> header, boolean required) {}

  /**
   * An XML file.
   *
   * @param root local name of its document element
   * @param namespace of its document element; null: any
   * @param each path of the element that is a document; null: the document element
   * @param required paths without which a document can't be read
   * @param schema XML Schema to check by: a path below the mappings folder, or {@code classpath:}
   * @param sender paths of the sender's identifiers
   * @param receiver paths of the receiver's identifiers
   */
  record Xml(
      String root,
      @Nullable String namespace,
      @Nullable String each,
      List<String> required,
      @Nullable String schema,
      List<String> sender,
      List<String> receiver,
      @Nullable String decimalMark,
      List<String> dateFormats,
      @Nullable Currency currency) {}

  /**
   * In which currency the amounts of an XML document must be.
   *
   * @param document path of the document's currency
   * @param below elements right below the document that may be in another, with the path of that
   * @param kept paths of amounts whose own currency the map keeps
   */
  record Currency(String document, Map<String, String> below, List<String> kept) {}

  /**
   * A JSON file.
   *
   * @param each path to the documents; null: the file itself is one, or an array of them, or one
   *     after the other
   */
  record Json(
      @Nullable String each,
      List<String> required,
      List<String> sender,
      List<String> receiver,
      @Nullable String decimalMark,
      List<String> dateFormats) {}

  /**
   * A file of several kinds of records.
   *
   * @param delimiter between the values of a record; null: they have fixed positions
   * @param type where a record says of what kind it is: {@code 1-2}, or a column
   * @param groupBy field whose value groups records
   * @param types by the code that records of it bear
   */
  record Records(
      @Nullable String charset,
      @Nullable String delimiter,
      @Nullable String quote,
      @Nullable String decimalMark,
      List<String> dateFormats,
      String type,
      @Nullable String groupBy,
      Map<String, RecordKind> types) {}

  /**
   * A kind of record.
   *
   * @param place {@code begins}, {@code within}, {@code ends} or {@code outside}
   * @param length characters (values, where delimited) it must have; 0: as many as there are
   * @param least how many a document must have
   * @param most how many it may have; 0: any number
   * @param count field that tells how many records there are
   * @param counted name of the records it counts, {@code *} or {@code documents}
   */
  record RecordKind(
      String name,
      @Nullable String place,
      int length,
      int least,
      int most,
      @Nullable String count,
      @Nullable String counted,
      Map<String, RecordPart> fields) {}

  /**
   * A field of a record.
   *
   * @param at {@code 3-12}, or a column
   * @param pad character in front of its value that means nothing
   * @param empty texts that stand for no value
   */
  record RecordPart(String at, @Nullable String pad, boolean required, List<String> empty) {

    /** A field of which only its place is said. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RecordPart at(String at) {
      return new RecordPart(at, null, false, List.of());
    }
  }
}
