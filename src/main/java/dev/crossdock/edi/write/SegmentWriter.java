package dev.crossdock.edi.write;

import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.EDIValidationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes one interchange segment by segment through StAEDI, and counts the segments. Not
 * thread-safe.
 */
public final class SegmentWriter {

  private static final Map<String, Schema> CONTROL = new ConcurrentHashMap<>();

  private final EDIStreamWriter writer;
  private int segments;

  private SegmentWriter(EDIStreamWriter writer) {
    this.writer = writer;
  }

  /**
   * Begins an interchange: in X12 with the delimiters of the syntax, in EDIFACT with the default
   * ones. Every character is written as one byte.
   */
  public static SegmentWriter start(Syntax syntax, OutputStream out) throws IOException {
    return start(syntax, StandardCharsets.ISO_8859_1, out);
  }

  /** The same, with the characters written in a charset. */
  public static SegmentWriter start(Syntax syntax, Charset charset, OutputStream out)
      throws IOException {
    var factory = EDIOutputFactory.newFactory();
    boolean x12 = syntax.standard() == Standard.X12;
    if (x12) {
      factory.setProperty(Delimiters.SEGMENT, (char) syntax.segment());
      factory.setProperty(Delimiters.DATA_ELEMENT, (char) syntax.element());
      factory.setProperty(Delimiters.COMPONENT_ELEMENT, (char) syntax.component());
      if (syntax.repetition() != 0) {
        factory.setProperty(Delimiters.REPETITION, (char) syntax.repetition());
      }
    }
    try {
      var writer = factory.createEDIStreamWriter(out, charset.name());
      writer.setControlSchema(controlSchema(syntax));
      writer.startInterchange();
      return new SegmentWriter(writer);
    } catch (EDIStreamException | EDISchemaException failed) {
      throw new IOException(failed);
    }
  }

  private static Schema controlSchema(Syntax syntax) throws EDISchemaException {
    boolean x12 = syntax.standard() == Standard.X12;
    String[] version =
        x12 ? new String[] {syntax.version()} : new String[] {"UNOC", syntax.version()};
    String key = syntax.standard() + String.join(":", version);
    Schema known = CONTROL.get(key);
    if (known == null) {
      known = SchemaFactory.newFactory().getControlSchema(syntax.standard().name(), version);
      CONTROL.put(key, known);
    }
    return known;
  }

  /** Writes a segment; a {@code List} is a composite. Empty elements at the end are left out. */
  public SegmentWriter segment(String tag, Object... elements) throws IOException {
    int last = elements.length;
    while (last > 0 && text(elements[last - 1]).isEmpty()) {
      last--;
    }
    try {
      writer.writeStartSegment(tag);
      for (int i = 0; i < last; i++) {
        element(elements[i]);
      }
      writer.writeEndSegment();
    } catch (EDIStreamException | EDIValidationException failed) {
      throw new IOException(tag + " cannot be written: " + failed.getMessage(), failed);
    }
    segments++;
    return this;
  }

  private void element(Object element) throws EDIStreamException {
    if (element instanceof List<?> composite) {
      int last = composite.size();
      while (last > 0 && text(composite.get(last - 1)).isEmpty()) {
        last--;
      }
      writer.writeStartElement();
      for (int i = 0; i < last; i++) {
        writer.writeComponent(text(composite.get(i)));
      }
      writer.endElement();
    } else if (text(element).isEmpty()) {
      writer.writeEmptyElement();
    } else {
      writer.writeElement(text(element));
    }
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join("", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  /** Segments since the last call. */
  public int count() {
    int counted = segments;
    segments = 0;
    return counted;
  }

  /** Ends the interchange. */
  public void end() throws IOException {
    try {
      writer.endInterchange();
      writer.flush();
    } catch (EDIStreamException failed) {
      throw new IOException(failed);
    }
  }
}
