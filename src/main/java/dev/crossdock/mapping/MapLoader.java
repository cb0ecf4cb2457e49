package dev.crossdock.mapping;

import dev.crossdock.canonical.DocumentType;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.bind.Binding;
import dev.crossdock.mapping.bind.Binding.Selected;
import dev.crossdock.mapping.bind.CodeTables;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.xml.XmlSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.smooks.api.SmooksException;
import org.xml.sax.SAXException;

/** Makes maps ready: descriptor, Smooks configuration, code tables. */
final class MapLoader {

  private final MapFiles files;

  MapLoader(MapFiles files) {
    this.files = files;
  }

  /** Throws {@link IllegalArgumentException} that names the file when it can't be used. */
  LoadedMap load(String id) throws IOException {
    var map = files.read(id);
    var record =
        DocumentType.of(map.document())
            .map(DocumentType::record)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        files.descriptor(id) + ": there is no document type " + map.document()));
    var configuration = files.configuration(id, map);
    var bytes = files.all().read(configuration);
    var binding = new Binding(record, new CodeTables(files.all()));
    try {
      var ours = Selectors.onlyOurs(bytes);
      var smooks = new SmooksMap(new ByteArrayInputStream(bytes), binding, ours);
      return new LoadedMap(
          id,
          map.document(),
          record,
          smooks,
          Selectors.of(bytes),
          FileFormats.of(map, files.all()),
          binding.selected(),
          used(id, map, binding));
    } catch (SAXException | SmooksException e) {
      throw new IllegalArgumentException(configuration + ": " + cause(e), e);
    }
  }

  private static String cause(Throwable thrown) {
    var deepest = thrown;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  /** Everything the map is made of. */
  private SortedMap<String, byte[]> used(String id, MapFile map, Binding binding)
      throws IOException {
    var paths = new ArrayList<>(binding.tablesUsed());
    paths.add(files.descriptor(id));
    paths.add(files.configuration(id, map));
    var schema = map.xml() == null ? null : map.xml().schema();
    if (schema != null) {
      for (var name : files.all().names()) {
        if (XmlSchema.mayHold(schema, name)) {
          paths.add(files.all().resolve(name));
        }
      }
    }
    return files.all().files(paths);
  }

  /**
   * A map that is ready.
   *
   * @param selected whether its configuration looks at elements of this name
   * @param visitors what the visitors of its configuration select
   * @param files everything it was made of, by path below {@code mappings/}
   * @param hash of its id and files
   */
  record LoadedMap(
      String id,
      String document,
      Class<? extends Record> record,
      SmooksMap smooks,
      Predicate<String> selected,
      @Nullable FileFormat file,
      List<Selected> visitors,
      SortedMap<String, byte[]> files,
      String hash) {

    LoadedMap(
        String id,
        String document,
        Class<? extends Record> record,
        SmooksMap smooks,
        Predicate<String> selected,
        @Nullable FileFormat file,
        List<Selected> visitors,
        SortedMap<String, byte[]> files) {
      this(
          id,
          document,
          record,
          smooks,
          selected,
          file,
          visitors,
          files,
          MappingsSnapshot.hash(files, id));
    }
  }
}
