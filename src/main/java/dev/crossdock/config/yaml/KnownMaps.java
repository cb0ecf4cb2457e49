package dev.crossdock.config.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The maps and overlays that an agreement may name. */
@FunctionalInterface
public interface KnownMaps {

  /** Whether there is a map or overlay of that id, such as {@code x12/004010/850}. */
  boolean has(String id);

  /** Whether there is an overlay of that name, with or without its extension. */
  default boolean hasOverlay(String name) {
    return has(name);
  }

  /** Ids of all inbound maps; empty where they are not known. */
  default Collection<String> inbound() {
    return List.of();
  }

  /** Those below a folder: a map or overlay is files {@code <mappings>/<id>.*}. */
  static KnownMaps below(Path folder) {
    var mappings = folder.normalize();
    return new KnownMaps() {
      @Override
      public boolean has(String id) {
        var path = mappings.resolve(id).normalize();
        var parent = path.getParent();
        if (!path.startsWith(mappings) || parent == null || !Files.isDirectory(parent)) {
          return false;
        }
        var prefix = Objects.requireNonNull(path.getFileName()) + ".";
        try (var files =
            Files.newDirectoryStream(
                parent,
                file -> Objects.requireNonNull(file.getFileName()).toString().startsWith(prefix))) {
          return files.iterator().hasNext();
        } catch (IOException e) {
          return false;
        }
      }

      @Override
      public boolean hasOverlay(String name) {
        return Stream.of(name, name + ".overlay.yaml", name + ".yaml")
            .filter(file -> file.endsWith(".yaml"))
            .map(file -> mappings.resolve(file).normalize())
            .anyMatch(path -> path.startsWith(mappings) && Files.isRegularFile(path));
      }

      @Override
      public Collection<String> inbound() {
        if (!Files.isDirectory(mappings)) {
          return List.of();
        }
        try (var files = Files.walk(mappings)) {
          return files
              .map(file -> mappings.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".map.yaml"))
              .map(name -> name.substring(0, name.length() - ".map.yaml".length()))
              .toList();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
