package dev.crossdock.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of maps in a {@code mappings} folder. */
final class MapFiles {

  private static final String DESCRIPTOR = ".map.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .withConfigOverride(
              List.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .withConfigOverride(
              Map.class, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private final MappingsSnapshot files;

  MapFiles(MappingsSnapshot files) {
    this.files = files;
  }

  MappingsSnapshot all() {
    return files;
  }

  /** Ids of all maps there are. */
  List<String> ids() throws IOException {
    return files.names().stream()
        .filter(name -> name.endsWith(DESCRIPTOR))
        .map(name -> name.substring(0, name.length() - DESCRIPTOR.length()))
        .toList();
  }

  boolean has(String id) {
    return files.has(descriptor(id));
  }

  Path descriptor(String id) {
    var file = files.resolve(id + DESCRIPTOR);
    if (!file.startsWith(files.folder())) {
      throw new IllegalArgumentException("A map outside of " + files.folder() + ": " + id);
    }
    return file;
  }

  /** Path of the map's Smooks configuration. */
  Path configuration(String id, MapFile map) {
    return files.resolve((map.smooks() == null ? id : map.smooks()) + ".smooks.xml");
  }

  /** Reads a descriptor. Throws {@link IllegalArgumentException} naming file and line. */
  MapFile read(String id) throws IOException {
    var file = descriptor(id);
    try {
      return YAML.readValue(files.read(file), MapFile.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
