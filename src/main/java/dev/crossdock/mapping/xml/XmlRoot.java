package dev.crossdock.mapping.xml;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.util.List;

/**
 * The document element of an XML file.
 *
 * @param namespace empty where it has none
 * @param name its local name; empty where the file does not get that far
 * @param violations why it does not
 */
public record XmlRoot(String namespace, String name, List<Violation> violations) {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  public XmlRoot {
    violations = List.copyOf(violations);
  }

  /** Reads as far as the document element. */
  public static XmlRoot of(RawBytes bytes) throws IOException {
    try (var events = XmlEvents.open(bytes)) {
      return new XmlRoot(events.namespace(), events.name(), List.of());
    } catch (XmlFailure e) {
      return new XmlRoot("", "", List.of(e.violation("/")));
    }
  }

  /** Whether it is a document of UBL 2, any of its minor versions. */
  public boolean isUbl() {
    return namespace.startsWith(UBL) && namespace.endsWith("-2");
  }
}
