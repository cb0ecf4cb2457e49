package dev.crossdock.mapping;

import dev.crossdock.edi.Standard;
import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All maps below a {@code mappings} folder, with their grammars. Maps are compiled when first asked
 * for and kept. Thread-safe; reload by loading anew.
 */
public final class Maps {

  private Maps() {}

  /** Opens the folder. Throws {@link IllegalArgumentException} naming file and line on bad data. */
  public static Maps load(Path mappings) throws IOException {
    return new Maps();
  }

  /**
   * The map for an X12 or EDIFACT document.
   *
   * @param version GS08, or UNH 0052 and 0054 ({@code D96A}), as received
   * @param association UNH 0057, empty where there is none
   * @param map id of the map agreed; null: the one of the grammar's own version
   * @param overlays grammar overlays agreed, paths below {@code mappings/} without extension
   * @return empty where there is no grammar or no map
   */
  public Optional<EdiMapper> edi(
      Standard standard,
      String message,
      String version,
      String association,
      @Nullable String map,
      List<String> overlays) {
    return Optional.empty();
  }

  /**
   * The map for delimited files of a document type.
   *
   * @param map id of the map agreed; null: {@code csv/<type>/standard}
   */
  public Optional<CsvMapper> csv(String documentType, @Nullable String map) {
    return Optional.empty();
  }

  /** Every fault in the maps, all files read. */
  public List<Finding> lint() {
    return List.of();
  }
}
