package dev.crossdock.mapping.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The elements and texts of an XML file, with their places; stands on the document element when
 * opened. A DTD is refused, so there are no entities but the five that XML itself has.
 */
final class XmlEvents implements AutoCloseable {

  /** Elements in one another. */
  static final int MAX_DEPTH = 64;

  private static final int MAX_ATTRIBUTES = 256;
  private static final int MAX_ATTRIBUTE = 1 << 16;
  private static final int MAX_TEXT = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final XmlInput input;
  private final XMLStreamReader2 reader;
  private int depth;
  private long offset;

  private XmlEvents(XmlInput input, XMLStreamReader2 reader) {
    this.input = input;
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // refused with the document they lie in, rather than with the rest of the file
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH * 2);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
    return factory;
  }

  /** Reads as far as the document element. */
  static XmlEvents open(RawBytes bytes) throws IOException, XmlFailure {
    XmlInput input;
    try {
      input = XmlInput.open(bytes);
    } catch (XmlProblem e) {
      throw new XmlFailure(e.code(), String.valueOf(e.getMessage()), 1, 1, e.offset());
    }
    var events = new XmlEvents(input, reader(input));
    try {
      while (events.next() != XMLStreamReader.START_ELEMENT) {
        if (events.reader.getEventType() == XMLStreamReader.DTD) {
          throw events.failure(
              FileCode.XML_DTD_REFUSED,
              "A document type declaration is not read, nor what it declares.");
        }
      }
      return events;
    } catch (XmlFailure e) {
      input.close();
      throw e;
    }
  }

  private static XMLStreamReader2 reader(XmlInput input) throws IOException, XmlFailure {
    try {
      return (XMLStreamReader2) FACTORY.createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      input.close();
      if (e.getCause() instanceof XmlProblem problem) {
        var message = String.valueOf(problem.getMessage());
        throw new XmlFailure(problem.code(), message, 1, 1, problem.offset());
      }
      throw new XmlFailure(code(e), message(e), 1, 1, 0);
    }
  }

  /** Goes on to the next event; its kind as StAX numbers it. */
  int next() throws IOException, XmlFailure {
    try {
      int event = reader.next();
      offset = input.offset(reader.getLocation().getCharacterOffset());
      if (event == XMLStreamReader.START_ELEMENT && ++depth > MAX_DEPTH) {
        throw failure(FileCode.NESTED_TOO_DEEP, "Elements nest deeper than " + MAX_DEPTH + '.');
      }
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** How deep the current element lies, 1 for the document element. */
  int depth() {
    return depth;
  }

  XMLStreamReader reader() {
    return reader;
  }

  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    var uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** Text of the current event. */
  String text() throws XmlFailure {
    try {
      return reader.getText();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof XMLStreamException thrown) {
        throw failure(thrown);
      }
      throw e;
    }
  }

  int line() {
    return reader.getLocation().getLineNumber();
  }

  int column() {
    return reader.getLocation().getColumnNumber();
  }

  /** Byte at which the current event begins. */
  long offset() {
    return offset;
  }

  /** Byte behind the current event. */
  long end() throws XmlFailure {
    try {
      return input.offset(reader.getLocationInfo().getEndLocation().getCharacterOffset());
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  XmlFailure failure(Code code, String message) {
    return new XmlFailure(code, message, line(), column(), offset);
  }

  private XmlFailure failure(XMLStreamException thrown) {
    Location at = thrown.getLocation();
    if (thrown.getCause() instanceof XmlProblem problem) {
      var where = reader.getLocationInfo().getCurrentLocation();
      return new XmlFailure(
          problem.code(),
          String.valueOf(problem.getMessage()),
          where.getLineNumber(),
          where.getColumnNumber(),
          problem.offset());
    }
    if (at == null) {
      at = reader.getLocationInfo().getCurrentLocation();
    }
    return new XmlFailure(
        code(thrown),
        message(thrown),
        at.getLineNumber(),
        at.getColumnNumber(),
        input.offset(at.getCharacterOffset()));
  }

  private static Code code(XMLStreamException thrown) {
    var message = String.valueOf(thrown.getMessage());
    return message.contains("exceeds") || message.contains("xceeded") || message.contains(" limit ")
        ? FileCode.VALUE_TOO_LONG
        : FileCode.XML_MALFORMED;
  }

  /** The parser's own words without its place, which is told beside them. */
  private static String message(XMLStreamException thrown) {
    var message = String.valueOf(thrown.getMessage());
    int end = message.indexOf("\n at [");
    var words = (end < 0 ? message : message.substring(0, end)).strip();
    return words.endsWith(".") ? words : words + '.';
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
