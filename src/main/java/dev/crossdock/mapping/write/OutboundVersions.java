package dev.crossdock.mapping.write;

import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapVersion;
import java.util.List;
import java.util.TreeMap;

/** Everything that decides what an outbound map writes, by the hash of it. */
final class OutboundVersions {

  private OutboundVersions() {}

  /** Of a map and the grammar that it is held against. */
  static MapVersion of(OutboundMap map, FoundGrammar grammar) {
    var id = name(map.id());
    var hash = MappingsSnapshot.hash(map.files(), id);
    var files = new TreeMap<>(map.files());
    files.putAll(grammar.files());
    return new MapVersion(
        MappingsSnapshot.hash(new TreeMap<>(), hash, grammar.id(), grammar.hash()),
        id,
        hash,
        grammar.id(),
        grammar.hash(),
        List.of(),
        null,
        files);
  }

  /** Of a map and the one that reads such files, which says how they look. */
  static MapVersion of(FileOutboundMap map, MapVersion reader) {
    var id = name(map.id());
    var hash = MappingsSnapshot.hash(map.files(), id);
    var files = new TreeMap<>(map.files());
    files.putAll(reader.files());
    return new MapVersion(
        MappingsSnapshot.hash(new TreeMap<>(), hash, reader.hash()),
        id,
        hash,
        null,
        null,
        List.of(),
        reader.charset(),
        files);
  }

  /** Not that of the map that reads: {@code x12/004010/850.write}. */
  private static String name(String id) {
    return id + ".write";
  }
}
