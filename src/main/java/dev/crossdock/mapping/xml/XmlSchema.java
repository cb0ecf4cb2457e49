package dev.crossdock.mapping.xml;

import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.tree.TreeDraft;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An XML Schema, compiled when first needed; those that come with the program are kept as long as
 * it runs. Thread-safe.
 */
public final class XmlSchema {

  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private final String systemId;
  private final SchemaFiles files;
  private @Nullable Schema own;

  private XmlSchema(String systemId, SchemaFiles files) {
    this.systemId = systemId;
    this.files = files;
  }

  /**
   * The schema at this place: a path below {@code mappings/}, or {@code classpath:...}. Throws
   * {@link IllegalArgumentException} where there is none.
   */
  public static XmlSchema at(String schema, MappingsSnapshot mappings) {
    var systemId =
        schema.startsWith(SchemaFiles.CLASSPATH) ? schema : mappings.resolve(schema).toString();
    var files = new SchemaFiles(mappings);
    if (!files.exists(systemId)) {
      throw new IllegalArgumentException("There is no schema " + systemId);
    }
    return new XmlSchema(systemId, files);
  }

  /** Whether a file may be part of the schema at a path below {@code mappings/}. */
  public static boolean mayHold(String schema, String file) {
    var folder = schema.substring(0, schema.lastIndexOf('/') + 1);
    return !schema.startsWith(SchemaFiles.CLASSPATH)
        && file.startsWith(folder)
        && file.endsWith(".xsd");
  }

  XsdCheck check(TreeDraft draft) {
    return new XsdCheck(compiled().newValidatorHandler(), draft);
  }

  private synchronized Schema compiled() {
    if (own == null) {
      own =
          systemId.startsWith(SchemaFiles.CLASSPATH)
              ? COMPILED.computeIfAbsent(systemId, files::compile)
              : files.compile(systemId);
    }
    return own;
  }
}
