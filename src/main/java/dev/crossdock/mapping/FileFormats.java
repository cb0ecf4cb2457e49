package dev.crossdock.mapping;

import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.json.JsonFormat;
import dev.crossdock.mapping.tree.TreeRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a map's descriptor to how its files are framed and its values are read. */
final class FileFormats {

  private FileFormats() {}

  /** Null for maps of X12 and EDIFACT. Throws {@link IllegalArgumentException} on what can't be. */
  static @Nullable FileFormat of(MapFile map, MappingsSnapshot files) {
    if (map.csv() != null) {
      return CsvFormats.of(map.csv());
    }
    if (map.records() != null) {
      return RecordFormats.of(map.records());
    }
    if (map.json() != null) {
      return json(map.json());
    }
    return map.xml() == null ? null : XmlFormats.of(map.xml(), files);
  }

  private static JsonFormat json(MapFile.Json json) {
    var path = json.each() == null ? "" : json.each().replaceFirst("^/", "");
    return new JsonFormat(
        path.isEmpty() ? List.of() : List.of(path.split("/", -1)),
        new TreeRules(json.required(), json.sender(), json.receiver()),
        Conventions.of(json.decimalMark(), json.dateFormats()));
  }
}
