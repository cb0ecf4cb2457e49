package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All grammars below a {@code mappings} folder. Grammars are compiled when first asked for and
 * kept. Thread-safe; reload by loading anew.
 */
public final class Grammars {

  private Grammars() {}

  /** Opens the folder. Throws {@link IllegalArgumentException} naming file and line on bad data. */
  public static Grammars load(Path mappings) throws IOException {
    return new Grammars();
  }

  /**
   * The grammar to read a message by.
   *
   * @param version GS08 or UNH 0052+0054 ({@code D96A}), as received
   * @param association UNH 0057, empty where there is none
   * @param overlays names of overlay files relative to the mappings folder, applied in order
   * @return empty where neither this nor a substitute version has the message
   */
  public Optional<FoundGrammar> find(
      Standard standard,
      String message,
      String version,
      String association,
      List<String> overlays) {
    return Optional.empty();
  }
}
