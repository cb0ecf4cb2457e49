package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.Grammars;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All outbound maps below a {@code mappings} folder: {@code
 * <standard>/<version>/<message>.write.yaml}. Thread-safe; reload by loading anew.
 */
public final class OutboundMaps {

  private final OutboundMapFiles files;
  private final Grammars grammars;
  private final Map<String, OutboundMap> loaded = new ConcurrentHashMap<>();
  private final Map<String, MapVersion> versions = new ConcurrentHashMap<>();

  private OutboundMaps(OutboundMapFiles files, Grammars grammars) {
    this.files = files;
    this.grammars = grammars;
  }

  /** Opens the folder. Throws {@link IllegalArgumentException} naming the file on bad data. */
  public static OutboundMaps load(Path mappings) throws IOException {
    var files = MappingsSnapshot.of(mappings);
    return new OutboundMaps(new OutboundMapFiles(files), Grammars.load(files));
  }

  /**
   * What writes a message. Throws {@link IllegalArgumentException} where the map can't be used.
   *
   * @param message such as {@code 855} or {@code ORDRSP}
   * @param version such as {@code 004010} or {@code D96A}
   */
  public Optional<OutboundMapper> find(Standard standard, String message, String version) {
    return find(standard.id() + '/' + version + '/' + message);
  }

  /** What writes by the map with this id. Throws {@link IllegalArgumentException}. */
  public Optional<OutboundMapper> find(String id) {
    var parts = id.split("/", -1);
    if (parts.length < 3 || !files.has(id)) {
      return Optional.empty();
    }
    var map = loaded.computeIfAbsent(id, this::read);
    var standard = Standard.of(parts[0]);
    return grammars
        .find(standard, map.message(), parts[1])
        .map(grammar -> new OutboundMapper(map, parts[1], grammar, version(map, grammar)));
  }

  private MapVersion version(OutboundMap map, FoundGrammar grammar) {
    return versions.computeIfAbsent(map.id(), id -> OutboundVersions.of(map, grammar));
  }

  private OutboundMap read(String id) {
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
              Finding.of(MappingCode.MAP_INVALID, file, 0, 0, "There is no grammar for it."));
        }
      } catch (IllegalArgumentException | UncheckedIOException e) {
        findings.add(
            Finding.of(MappingCode.MAP_INVALID, file, 0, 0, String.valueOf(e.getMessage())));
      }
    }
    return findings;
  }
}
