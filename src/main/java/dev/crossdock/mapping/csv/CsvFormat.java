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

/**
 * How a delimited file is to be read.
 *
 * @param groupBy names of the columns whose values make consecutive rows one document; none: each
 *     row is one
 */
public record CsvFormat(
    Charset charset,
    char delimiter,
    char quote,
    List<CsvColumn> columns,
    List<String> groupBy,
    Convention convention)
    implements FileFormat {

  public CsvFormat {
    columns = List.copyOf(columns);
    groupBy = List.copyOf(groupBy);
  }

  /** The same, as the file itself says. */
  CsvFormat with(TextStart start) {
    return new CsvFormat(start.charset(), start.delimiter(), quote, columns, groupBy, convention);
  }

  @Override
  public CsvDocuments open(RawBytes bytes, long from, int no) throws IOException {
    return CsvDocuments.open(bytes, this, from, no);
  }

  @Override
  public Sources sources(FileFrame frame, RawBytes bytes) throws IOException {
    var actual = with(TextStart.of(bytes, charset, delimiter));
    return new RowSources((CsvFrame) frame, actual, RawText.of(frame, bytes, actual.charset));
  }

  @Override
  public CsvFormat with(Charset other) {
    return new CsvFormat(other, delimiter, quote, columns, groupBy, convention);
  }
}
