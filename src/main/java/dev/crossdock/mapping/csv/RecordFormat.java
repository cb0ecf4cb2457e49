package dev.crossdock.mapping.csv;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a file of several kinds of records is to be read, delimited or of fixed length.
 *
 * @param delimiter between the values of a record; 0: they have fixed positions
 * @param code where a record says of what kind it is
 * @param key name of the field whose value groups records; empty: a document begins with its kind
 *     of record only
 */
public record RecordFormat(
    Charset charset,
    char delimiter,
    char quote,
    RecordField code,
    String key,
    List<RecordType> types,
    Convention convention)
    implements FileFormat {

  public RecordFormat {
    types = List.copyOf(types);
  }

  boolean isDelimited() {
    return delimiter != 0;
  }

  Optional<RecordType> type(String wanted) {
    return types.stream().filter(t -> t.code().equals(wanted)).findFirst();
  }

  /** The same, as the file itself says. */
  RecordFormat with(TextStart start) {
    return new RecordFormat(
        start.charset(), start.delimiter(), quote, code, key, types, convention);
  }

  @Override
  public RecordDocuments open(RawBytes bytes, long from, int no) throws IOException {
    return new RecordDocuments(bytes, this, no);
  }

  @Override
  public Sources sources(FileFrame frame, RawBytes bytes) throws IOException {
    var actual = with(TextStart.of(bytes, charset, delimiter));
    return new RecordSources((RecordFrame) frame, actual, RawText.of(frame, bytes, actual.charset));
  }

  @Override
  public RecordFormat with(Charset other) {
    return new RecordFormat(other, delimiter, quote, code, key, types, convention);
  }
}
