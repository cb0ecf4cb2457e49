package dev.crossdock.mapping.xml;

import dev.crossdock.mapping.tree.TreeDraft;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * An XML Schema, compiled when first needed; those that come with the program are kept as long as
 * it runs. Thread-safe.
 */
public final class XmlSchema {

  private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

  private final String systemId;
  private @Nullable Schema own;

  private XmlSchema(String systemId) {
    this.systemId = systemId;
  }

  /**
   * The schema at this place: a file, or {@code classpath:...}. Throws {@link
   * IllegalArgumentException} where there is none.
   */
  public static XmlSchema at(String systemId) {
    if (!SchemaFiles.exists(systemId)) {
      throw new IllegalArgumentException("There is no schema " + systemId);
    }
    return new XmlSchema(systemId);
  }

  XsdCheck check(TreeDraft draft) {
    return new XsdCheck(compiled().newValidatorHandler(), draft);
  }

  private synchronized Schema compiled() {
    if (own == null) {
      own =
          systemId.startsWith(SchemaFiles.CLASSPATH)
              ? COMPILED.computeIfAbsent(systemId, XmlSchema::compile)
              : compile(systemId);
    }
    return own;
  }

  private static Schema compile(String systemId) {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setResourceResolver(new SchemaFiles());
      Source source = new StreamSource(SchemaFiles.open(systemId), systemId);
      return factory.newSchema(source);
    } catch (SAXException e) {
      throw new IllegalArgumentException(systemId + ": " + e.getMessage(), e);
    }
  }
}
