package dev.crossdock.mapping;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.Grammars;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All maps below a {@code mappings} folder, with their grammars. Maps are compiled when first asked
 * for and kept. Thread-safe; reload by loading anew.
 */
public final class Maps {

  private final MapFiles files;
  private final MapLoader loader;
  private final Grammars grammars;
  private final Map<String, LoadedMap> loaded = new ConcurrentHashMap<>();
  private final Map<String, MapVersion> versions = new ConcurrentHashMap<>();

  private Maps(MapFiles files, Grammars grammars) {
    this.files = files;
    this.loader = new MapLoader(files);
    this.grammars = grammars;
  }

  /** Opens the folder. Throws {@link IllegalArgumentException} naming file and line on bad data. */
  public static Maps load(Path mappings) throws IOException {
    return load(MappingsSnapshot.of(mappings));
  }

  /** The same of files that need not lie on disk, such as those of a {@link MapVersion}. */
  public static Maps load(MappingsSnapshot mappings) throws IOException {
    return new Maps(new MapFiles(mappings), Grammars.load(mappings));
  }

  /**
   * The map for an X12 or EDIFACT document. Throws {@link IllegalArgumentException} where there is
   * one that can't be used.
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
    var grammar = grammars.find(standard, message, version, association, overlays);
    if (grammar.isEmpty()) {
      return Optional.empty();
    }
    var own = grammar.get().grammar();
    var id = map == null ? standard.id() + '/' + own.version() + '/' + own.message() : map;
    return map(id).map(m -> new EdiMapper(m, grammar.get(), version(m, grammar.get())));
  }

  /**
   * The map for files without envelopes. Throws {@link IllegalArgumentException} where there is one
   * that can't be used.
   *
   * @param standard {@code csv}, {@code fixed}, {@code xml}, {@code json} or {@code ubl}
   * @param map id of the map agreed; null: the standard one of the format
   */
  public Optional<FileMapper> file(
      String standard, String message, @Nullable String version, @Nullable String map) {
    return file(map == null ? FileFormatId.map(standard, message, version) : map);
  }

  /** The map of this id, if it is one for files without envelopes. */
  public Optional<FileMapper> file(String id) {
    return map(id).filter(m -> m.file() != null).map(FileMapper::new);
  }

  private MapVersion version(LoadedMap map, FoundGrammar grammar) {
    return versions.computeIfAbsent(
        map.hash() + grammar.hash(), key -> MapVersion.of(map, grammar));
  }

  /** Ids of the maps there are below a folder, such as {@code csv}. */
  public List<String> idsBelow(String folder) throws IOException {
    return files.ids().stream().filter(id -> id.startsWith(folder + '/')).toList();
  }

  /** Every fault in the maps, all files read. */
  public List<Finding> lint() {
    return lint(id -> true);
  }

  /** Every fault in the maps with these ids. */
  public List<Finding> lint(Predicate<String> wanted) {
    var findings = new ArrayList<Finding>();
    var reach = new ReachLint(files, grammars);
    try {
      for (var id : files.ids().stream().filter(wanted).toList()) {
        try {
          findings.addAll(reach.check(loader.load(id)));
        } catch (IllegalArgumentException | IOException e) {
          findings.add(
              Finding.of(
                  MappingCode.MAP_INVALID, "mappings/" + id, 0, 0, String.valueOf(e.getMessage())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  private Optional<LoadedMap> map(String id) {
    if (!files.has(id)) {
      return Optional.empty();
    }
    return Optional.of(
        loaded.computeIfAbsent(
            id,
            key -> {
              try {
                return loader.load(key);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}
