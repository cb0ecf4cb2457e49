package dev.crossdock.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The descriptor of a map, {@code <id>.map.yaml}; beside it lies its Smooks configuration {@code
 * <id>.smooks.xml}.
 *
 * @param document type of the documents it makes
 * @param csv how files are written; only for delimited ones
 * @param smooks path of the configuration from the mappings folder, where it is not beside it
 */
record MapFile(
    String document, @Nullable String description, @Nullable String smooks, @Nullable Csv csv) {

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
}
