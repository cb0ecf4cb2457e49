package dev.crossdock.mapping.reader;

import dev.crossdock.mapping.csv.CsvFrame;
import org.smooks.api.TypedKey;

/** The rows of one document to be read by {@link CsvReader}. */
public record CsvJob(CsvFrame frame) {

  /** Where the reader finds its job. */
  public static final TypedKey<CsvJob> KEY = TypedKey.of("crossdock.csv");
}
