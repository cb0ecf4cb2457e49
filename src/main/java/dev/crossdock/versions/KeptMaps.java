package dev.crossdock.versions;

import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import dev.crossdock.reference.CrossReferences;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps made of versions that are kept, the last few of them at hand. Thread-safe. */
public final class KeptMaps {

  private static final int AT_HAND = 8;

  private final MapVersions versions;
  private final Map<String, Kept> ready =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > AT_HAND;
        }
      };

  public KeptMaps(MapVersions versions) {
    this.versions = versions;
  }

  /** A version made ready, with the cross references that belong to it. */
  public record Kept(MapVersion version, Maps maps, CrossReferences references) {}

  /** The version of this hash. Throws {@link CannotReread} where it is not kept. */
  public Kept find(String hash) throws CannotReread, IOException {
    synchronized (ready) {
      var known = ready.get(hash);
      if (known != null) {
        return known;
      }
    }
    var version =
        versions
            .find(hash)
            .orElseThrow(
                () ->
                    new CannotReread(
                        VersionCode.VERSION_NOT_KEPT,
                        "The files of version " + hash + " are not kept."));
    var made =
        new Kept(
            version,
            Maps.load(MappingsSnapshot.of("version-" + hash, version.files())),
            CrossReferences.among(version.files()));
    synchronized (ready) {
      ready.put(hash, made);
    }
    return made;
  }
}
