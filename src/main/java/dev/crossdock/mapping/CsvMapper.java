package dev.crossdock.mapping;

import dev.crossdock.mapping.csv.CsvFormat;
import dev.crossdock.mapping.csv.CsvFrame;
import org.jspecify.annotations.Nullable;

/** Reads documents of delimited files by a map. */
public final class CsvMapper implements Mapper {

  CsvMapper() {}

  @Override
  public String id() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String version() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String documentType() {
    throw new UnsupportedOperationException();
  }

  /** How files of this map are to be framed. */
  public CsvFormat format() {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads one document. Never throws because of its content.
   *
   * @param transmission receipt number, null where there is none
   */
  public MappedDocument map(CsvFrame frame, @Nullable Long transmission) {
    throw new UnsupportedOperationException();
  }
}
