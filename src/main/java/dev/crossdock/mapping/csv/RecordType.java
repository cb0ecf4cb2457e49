package dev.crossdock.mapping.csv;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record.
 *
 * @param code by which records of it are known
 * @param name by which the map knows it
 * @param place what it is to a document
 * @param length characters it must have; 0: as many as there are
 * @param least how many a document must have
 * @param most how many it may have
 * @param count field that tells how many records there are; null: none
 * @param counted name of the records it counts; {@code *}: all of the document, itself included;
 *     {@code documents}: the documents of the file
 */
public record RecordType(
    String code,
    String name,
    Place place,
    int length,
    List<RecordField> fields,
    int least,
    int most,
    @Nullable String count,
    String counted) {

  /** Where records of it lie. */
  public enum Place {
    /** A document begins with it. */
    BEGINS,
    WITHIN,
    /** A document ends with it. */
    ENDS,
    /** It belongs to the file, not to a document. */
    OUTSIDE
  }

  public RecordType {
    fields = List.copyOf(fields);
  }

  Optional<RecordField> field(String wanted) {
    return fields.stream().filter(f -> f.name().equals(wanted)).findFirst();
  }
}
