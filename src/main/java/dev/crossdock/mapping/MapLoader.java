package dev.crossdock.mapping;

import dev.crossdock.canonical.DocumentType;
import dev.crossdock.mapping.bind.Binding;
import dev.crossdock.mapping.bind.CodeTables;
import dev.crossdock.mapping.file.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    var bytes = Files.readAllBytes(configuration);
    var binding = new Binding(record, new CodeTables(files.folder().resolve("codes")));
    try {
      var ours = Selectors.onlyOurs(bytes);
      var smooks = new SmooksMap(new ByteArrayInputStream(bytes), binding, ours);
      return new LoadedMap(
          id,
          version(Files.readAllBytes(files.descriptor(id)), bytes, binding),
          map.document(),
          record,
          smooks,
          Selectors.of(bytes),
          FileFormats.of(map, files.folder()));
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

  private static String version(byte[] descriptor, byte[] configuration, Binding binding) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(descriptor);
      sha.update(configuration);
      sha.update(binding.tablesUsed().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A map that is ready.
   *
   * @param selected whether its configuration looks at elements of this name
   */
  record LoadedMap(
      String id,
      String version,
      String document,
      Class<? extends Record> record,
      SmooksMap smooks,
      Predicate<String> selected,
      @Nullable FileFormat file) {}
}
