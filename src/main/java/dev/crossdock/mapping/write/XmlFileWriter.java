package dev.crossdock.mapping.write;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLOutputFactory2;

/** Writes elements as an XML file in UTF-8. */
final class XmlFileWriter {

  private final FileOutboundMap map;
  private final XMLStreamWriter out;

  private XmlFileWriter(FileOutboundMap map, XMLStreamWriter out) {
    this.map = map;
    this.out = out;
  }

  static byte[] write(FileOutboundMap map, Made root) {
    var bytes = new ByteArrayOutputStream();
    try {
      var factory =
          new WstxOutputFactory(); // escapes line breaks in attributes, the JDK's does not
      factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
      factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
      var out = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      new XmlFileWriter(map, out).element(root, 0);
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void element(Made made, int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
    start(made.name());
    if (depth == 0) {
      for (var namespace : map.namespaces().entrySet()) {
        if (namespace.getKey().equals("default")) {
          out.writeDefaultNamespace(namespace.getValue());
        } else {
          out.writeNamespace(namespace.getKey(), namespace.getValue());
        }
      }
    }
    for (var value : made.values().entrySet()) {
      out.writeAttribute(value.getKey(), value.getValue().text());
    }
    if (made.parts().isEmpty()) {
      out.writeCharacters(made.text().text());
    } else {
      parts(made.parts(), depth);
    }
    out.writeEndElement();
  }

  private void parts(List<Made> parts, int depth) throws XMLStreamException {
    for (var part : parts) {
      element(part, depth + 1);
    }
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void start(String name) throws XMLStreamException {
    int colon = name.indexOf(':');
    var prefix = colon < 0 ? "default" : name.substring(0, colon);
    var namespace = map.namespaces().get(prefix);
    if (namespace == null && colon >= 0) {
      throw new IllegalArgumentException(map.id() + ": there is no namespace " + prefix);
    }
    if (colon < 0) {
      out.writeStartElement("", name, namespace == null ? "" : namespace);
    } else {
      out.writeStartElement(prefix, name.substring(colon + 1), namespace);
    }
  }
}
