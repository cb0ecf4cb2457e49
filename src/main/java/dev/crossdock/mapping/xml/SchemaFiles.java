package dev.crossdock.mapping.xml;

import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** Finds what schemas import, beside them and on the class path: never on the network. */
final class SchemaFiles implements LSResourceResolver {

  static final String CLASSPATH = "classpath:";

  /** What OASIS' schemas import without saying from where. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
          CLASSPATH + "schemas/CCTS_CCT_SchemaModule.xsd");

  private final MappingsSnapshot mappings;

  SchemaFiles(MappingsSnapshot mappings) {
    this.mappings = mappings;
  }

  /** Throws {@link IllegalArgumentException} where it can't be used. */
  Schema compile(String systemId) {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setResourceResolver(this);
      return factory.newSchema(new StreamSource(open(systemId), systemId));
    } catch (SAXException e) {
      throw new IllegalArgumentException(systemId + ": " + e.getMessage(), e);
    }
  }

  boolean exists(String systemId) {
    return systemId.startsWith(CLASSPATH)
        ? SchemaFiles.class.getResource('/' + systemId.substring(CLASSPATH.length())) != null
        : mappings.has(Path.of(systemId));
  }

  private InputStream open(String systemId) {
    try {
      if (!systemId.startsWith(CLASSPATH)) {
        return new ByteArrayInputStream(mappings.read(Path.of(systemId)));
      }
      var found =
          SchemaFiles.class.getResourceAsStream('/' + systemId.substring(CLASSPATH.length()));
      if (found == null) {
        throw new IllegalArgumentException("There is no schema " + systemId);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    var known = namespace == null ? null : KNOWN.get(namespace);
    var found = known == null ? beside(systemId, base) : known;
    if (found != null && exists(found) && !isSignature(namespace)) {
      return new SchemaInput(publicId, found, open(found));
    }
    return new SchemaInput(publicId, namespace + ".xsd", nothing(namespace));
  }

  /** What may lie in extensions is not looked into. */
  private static boolean isSignature(@Nullable String namespace) {
    return namespace != null && namespace.contains(":CommonSignatureComponents-");
  }

  private static @Nullable String beside(@Nullable String systemId, @Nullable String base) {
    if (systemId == null || base == null) {
      return null;
    }
    if (!base.startsWith(CLASSPATH)) {
      var folder =
          Path.of(base.startsWith("file:") ? URI.create(base).getPath() : base).getParent();
      return folder == null ? systemId : folder.resolve(systemId).normalize().toString();
    }
    var path = base.substring(CLASSPATH.length());
    return CLASSPATH + URI.create(path).resolve(systemId).normalize();
  }

  /** A schema of this namespace in which nothing is declared. */
  private static InputStream nothing(@Nullable String namespace) {
    var target = namespace == null ? "" : " targetNamespace=\"" + namespace + '"';
    var schema = "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\"" + target + "/>";
    return new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8));
  }
}
