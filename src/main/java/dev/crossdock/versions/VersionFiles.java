package dev.crossdock.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.crossdock.mapping.MapVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a map with its files.
 *
 * @param overlays those that were agreed, in order
 * @param charset the one that was agreed
 * @param files by path below {@code mappings/}; Base64 in JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionFiles(
    String hash,
    String map,
    @Nullable String grammar,
    List<String> overlays,
    @Nullable String charset,
    Map<String, byte[]> files) {

  static VersionFiles of(MapVersion version) {
    return new VersionFiles(
        version.hash(),
        version.map(),
        version.grammar(),
        version.overlays(),
        version.charset(),
        version.files());
  }
}
