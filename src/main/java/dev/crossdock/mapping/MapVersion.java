package dev.crossdock.mapping;

import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import dev.crossdock.reference.CrossReferences;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a map makes of bytes, by the hash of it. {@link Maps#load} makes
 * maps of its files that read as they did then.
 *
 * @param hash the name of the version
 * @param map path of the map below {@code mappings/}, without extension
 * @param mapHash of descriptor, configuration, code tables and schema
 * @param grammar such as {@code x12/004010/850}; null where the map has none
 * @param grammarHash of grammar, tables and overlays
 * @param overlays those that were agreed, in order
 * @param charset the one that was agreed for files without envelopes
 * @param files by path below {@code mappings/}
 */
public record MapVersion(
    String hash,
    String map,
    String mapHash,
    @Nullable String grammar,
    @Nullable String grammarHash,
    List<String> overlays,
    @Nullable String charset,
    SortedMap<String, byte[]> files) {

  public MapVersion {
    overlays = List.copyOf(overlays);
    files = Collections.unmodifiableSortedMap(files);
  }

  static MapVersion of(LoadedMap map, FoundGrammar grammar) {
    var files = new TreeMap<>(map.files());
    files.putAll(grammar.files());
    return new MapVersion(
        MappingsSnapshot.hash(new TreeMap<>(), map.hash(), grammar.id(), grammar.hash()),
        map.id(),
        map.hash(),
        grammar.id(),
        grammar.hash(),
        grammar.overlays(),
        null,
        files);
  }

  /** The same with cross references in force; itself where there are none. */
  public MapVersion under(CrossReferences references) {
    return references.isEmpty() ? this : TranslatingVersions.of(this, references);
  }

  /** The same with a partner's cross references: their files are part of it. */
  MapVersion with(CrossReferences references) {
    var more = references.files();
    var all = new TreeMap<>(files);
    all.putAll(more);
    return new MapVersion(
        MappingsSnapshot.hash(more, hash),
        map,
        mapHash,
        grammar,
        grammarHash,
        overlays,
        charset,
        all);
  }

  static MapVersion of(LoadedMap map) {
    return in(map, null);
  }

  static MapVersion in(LoadedMap map, @Nullable Charset charset) {
    var name = charset == null ? null : charset.name();
    return new MapVersion(
        name == null ? map.hash() : MappingsSnapshot.hash(new TreeMap<>(), map.hash(), name),
        map.id(),
        map.hash(),
        null,
        null,
        List.of(),
        name,
        map.files());
  }
}
