package dev.crossdock.mapping;

import dev.crossdock.mapping.tree.TreeRules;
import dev.crossdock.mapping.xml.XmlFormat;
import dev.crossdock.mapping.xml.XmlSchema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a map's descriptor to how its XML files are read. */
final class XmlFormats {

  private static final String CLASSPATH = "classpath:";

  private XmlFormats() {}

  /** Throws {@link IllegalArgumentException} on what can't be. */
  static XmlFormat of(MapFile.Xml xml, Path mappings) {
    var each = xml.each() == null ? List.of(xml.root()) : List.of(xml.each().split("/", -1));
    if (!each.get(0).equals(xml.root())) {
      throw new IllegalArgumentException("each begins with the root: " + xml.root());
    }
    return new XmlFormat(
        xml.root(),
        xml.namespace(),
        each,
        schema(xml.schema(), mappings),
        new TreeRules(xml.required(), xml.sender(), xml.receiver()),
        Conventions.of(xml.decimalMark(), xml.dateFormats()));
  }

  private static @Nullable XmlSchema schema(@Nullable String schema, Path mappings) {
    if (schema == null) {
      return null;
    }
    return XmlSchema.at(
        schema.startsWith(CLASSPATH)
            ? schema
            : mappings.resolve(schema).toAbsolutePath().normalize().toString());
  }
}
