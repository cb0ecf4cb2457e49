package dev.crossdock.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  private final Path folder;

  MapFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Ids of all maps there are. */
  List<String> ids() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(DESCRIPTOR))
          .map(name -> name.substring(0, name.length() - DESCRIPTOR.length()))
          .sorted()
          .toList();
    }
  }

  boolean has(String id) {
    return Files.isRegularFile(descriptor(id));
  }

  Path descriptor(String id) {
    var file = folder.resolve(id + DESCRIPTOR).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("A map outside of " + folder + ": " + id);
    }
    return file;
  }

  /** Path of the map's Smooks configuration. */
  Path configuration(String id, MapFile map) {
    return folder.resolve((map.smooks() == null ? id : map.smooks()) + ".smooks.xml");
  }

  /** Reads a descriptor. Throws {@link IllegalArgumentException} naming file and line. */
  MapFile read(String id) throws IOException {
    var file = descriptor(id);
    try {
      return YAML.readValue(file.toFile(), MapFile.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
