package dev.crossdock.mapping.write;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Finding;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outbound maps of files without envelopes below a {@code mappings} folder. Thread-safe. */
public final class FileOutboundMaps {

  private final FileOutboundMapFiles files;
  private final Maps maps;

  /** With the maps that read such files: they say how they are written. */
  public FileOutboundMaps(Path mappings, Maps maps) {
    this.files = new FileOutboundMapFiles(mappings);
    this.maps = maps;
  }

  /**
   * What writes by the map with this id. Throws {@link IllegalArgumentException} where the map
   * can't be used.
   */
  public Optional<FileOutboundMapper> find(String id) throws IOException {
    if (!files.has(id)) {
      return Optional.empty();
    }
    var map = files.read(id);
    return maps.file(id).map(reader -> new FileOutboundMapper(map, reader));
  }

  /** Every fault in the maps, all files read. */
  public List<Finding> lint() throws IOException {
    var findings = new ArrayList<Finding>();
    for (var id : files.ids()) {
      var file = "mappings/" + id + ".write.yaml";
      try {
        if (find(id).isEmpty()) {
          findings.add(
              Finding.of(
                  Code.MAP_INVALID, file, 0, 0, "There is no map that reads what it writes."));
        }
      } catch (IllegalArgumentException | IOException e) {
        findings.add(Finding.of(Code.MAP_INVALID, file, 0, 0, String.valueOf(e.getMessage())));
      }
    }
    return findings;
  }
}
