package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The outbound maps of files without envelopes below a {@code mappings} folder. Thread-safe. */
public final class FileOutboundMaps {

  private final FileOutboundMapFiles files;
  private final Maps maps;
  private final Map<String, FileOutboundMapper> mappers = new ConcurrentHashMap<>();

  /** With the maps that read such files: they say how they are written. */
  public FileOutboundMaps(Path mappings, Maps maps) {
    this.files = new FileOutboundMapFiles(MappingsSnapshot.of(mappings));
    this.maps = maps;
  }

  /**
   * What writes by the map with this id. Throws {@link IllegalArgumentException} where the map
   * can't be used.
   */
  public Optional<FileOutboundMapper> find(String id) {
    if (!files.has(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        mappers.computeIfAbsent(
            id,
            key ->
                maps.file(key)
                    .map(reader -> new FileOutboundMapper(read(key), reader))
                    .orElse(null)));
  }

  /**
   * The form agreed for documents of a type. Throws {@link IllegalArgumentException} where its map
   * can't be used.
   *
   * @param id of the map; {@code json/} and the type means the canonical documents themselves
   * @param charset the one agreed; null: the map's
   */
  public Optional<FileForm> form(String id, String documentType, @Nullable Charset charset) {
    return id.equals("json/" + documentType)
        ? Optional.of(new CanonicalForm(documentType))
        : find(id).map(mapper -> mapper.in(charset));
  }

  private FileOutboundMap read(String id) {
    try {
      return files.read(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every fault in the maps, all files read. */
  public List<Finding> lint(Predicate<String> wanted) throws IOException {
    var findings = new ArrayList<Finding>();
    for (var id : files.ids().stream().filter(wanted).toList()) {
      var file = "mappings/" + id + ".write.yaml";
      try {
        if (find(id).isEmpty()) {
          findings.add(
              Finding.of(
                  MappingCode.MAP_INVALID,
                  file,
                  0,
                  0,
                  "There is no map that reads what it writes."));
        }
      } catch (IllegalArgumentException | UncheckedIOException e) {
        findings.add(
            Finding.of(MappingCode.MAP_INVALID, file, 0, 0, String.valueOf(e.getMessage())));
      }
    }
    return findings;
  }
}
