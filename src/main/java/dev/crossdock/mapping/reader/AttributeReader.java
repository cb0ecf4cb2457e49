package dev.crossdock.mapping.reader;

import dev.crossdock.mapping.bind.Bind;
import dev.crossdock.mapping.bind.Draft;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.bind.Unread;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.reader.SmooksXMLReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.DTDHandler;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * What our readers have in common: elements with attributes and nothing else, because every event
 * costs Smooks more than all that is in it. Used by one thread at a time; Smooks pools them.
 */
abstract class AttributeReader implements SmooksXMLReader, Locator {

  static final AttributesImpl NONE = new AttributesImpl();

  private @Nullable ContentHandler content;
  private @Nullable ErrorHandler errors;
  private @Nullable DTDHandler dtd;
  private @Nullable EntityResolver entities;
  private @Nullable ExecutionContext execution;
  private @Nullable Draft draft;

  /** Reads the source and hands it over; the document has begun. */
  abstract void read(InputSource source) throws IOException, SAXException;

  @Override
  public void parse(InputSource source) throws IOException, SAXException {
    var handler = handler();
    handler.setDocumentLocator(this);
    handler.startDocument();
    read(source);
    handler.endDocument();
  }

  @Override
  public void parse(String systemId) throws IOException, SAXException {
    parse(new InputSource(systemId));
  }

  ContentHandler handler() {
    if (content == null) {
      throw new IllegalStateException("No content handler");
    }
    return content;
  }

  ExecutionContext execution() {
    if (execution == null) {
      throw new IllegalStateException("Not run by Smooks");
    }
    return execution;
  }

  void start(String name, AttributesImpl attributes) throws SAXException {
    handler().startElement("", name, name, attributes);
  }

  void end(String name) throws SAXException {
    handler().endElement("", name, name);
  }

  /** Tells the draft, where there is one, what is read from now on. */
  void at(Located record) {
    if (draft != null) {
      draft.at(record);
    }
  }

  /** Tells the draft, where there is one, that a group begins. */
  void beginGroup() {
    if (draft != null) {
      draft.beginGroup();
    }
  }

  /** Tells the draft, where there is one, that the group last begun ends. */
  void endGroup() {
    if (draft != null) {
      draft.endGroup();
    }
  }

  /** Tells the draft, where there is one, whether what comes next stands for its group. */
  void reads(boolean speaks) {
    if (draft != null) {
      draft.reads(speaks);
    }
  }

  /** What counts the values that nothing reads; null where nobody asks. */
  @Nullable Unread unread() {
    return draft == null ? null : draft.unread();
  }

  /** Who wants to know what was read, where anybody does. */
  @Nullable Lineage lineage() {
    return draft == null ? null : draft.lineage();
  }

  static void add(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
  }

  @Override
  public void setExecutionContext(ExecutionContext context) {
    this.execution = context;
    this.draft = context.get(Bind.DRAFT);
  }

  @Override
  public boolean getFeature(String name) {
    return false;
  }

  @Override
  public void setFeature(String name, boolean value) {}

  @Override
  public @Nullable Object getProperty(String name) {
    return null;
  }

  @Override
  public void setProperty(String name, Object value) {}

  @Override
  public void setEntityResolver(EntityResolver resolver) {
    this.entities = resolver;
  }

  @Override
  public @Nullable EntityResolver getEntityResolver() {
    return entities;
  }

  @Override
  public void setDTDHandler(DTDHandler handler) {
    this.dtd = handler;
  }

  @Override
  public @Nullable DTDHandler getDTDHandler() {
    return dtd;
  }

  @Override
  public void setContentHandler(ContentHandler handler) {
    this.content = handler;
  }

  @Override
  public @Nullable ContentHandler getContentHandler() {
    return content;
  }

  @Override
  public void setErrorHandler(ErrorHandler handler) {
    this.errors = handler;
  }

  @Override
  public @Nullable ErrorHandler getErrorHandler() {
    return errors;
  }

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public @Nullable String getSystemId() {
    return null;
  }
}
