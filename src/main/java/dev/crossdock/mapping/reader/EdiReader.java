package dev.crossdock.mapping.reader;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.grammar.DocumentParser;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Grammars;
import dev.crossdock.edi.grammar.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Smooks reader for X12 and EDIFACT: an element for each loop ({@code PO1-loop}, {@code SG25-loop})
 * and one for each segment with its elements as attributes ({@code <PO1 e1="1" e2="10"/>}, {@code
 * e4.3} for a component), below {@code <document>}.
 *
 * <p>In a Smooks configuration of your own, {@code <reader
 * class="dev.crossdock.mapping.reader.EdiReader">} reads a whole transmission: {@code <edi>} with
 * an {@code <interchange>} for each interchange and the documents in it. Its parameter {@code
 * mappings} names the folder of the grammars. Violations go to the error handler as warnings where
 * reading goes on; the input is held in memory.
 */
public final class EdiReader extends AttributeReader {

  @Inject private Optional<String> mappings;
  private @Nullable Grammars grammars;
  private @Nullable EdiEvents events;

  @Override
  void read(InputSource source) throws IOException, SAXException {
    EdiJob job = execution().get(EdiJob.KEY);
    if (job != null) {
      job.done(document(job.frame(), job.syntax(), job.grammar(), job.selected()));
    } else {
      transmission(RawBytes.of(source.getByteStream().readAllBytes()));
    }
  }

  private Parsed document(
      DocumentFrame frame, Syntax syntax, Grammar grammar, Predicate<String> selected)
      throws SAXException {
    var handler = new EdiEvents(this, selected, lineage());
    this.events = handler;
    at(handler);
    var attributes = new AttributesImpl();
    add(attributes, "message", frame.message());
    add(attributes, "version", frame.version());
    add(attributes, "control-number", frame.controlNumber());
    start("document", attributes);
    try {
      return DocumentParser.parse(frame, syntax, grammar, handler);
    } catch (EdiEvents.HandlerFailed e) {
      throw e.thrown();
    } finally {
      end("document");
    }
  }

  private void transmission(RawBytes bytes) throws IOException, SAXException {
    var options = FramingOptions.defaults().withBareMessages();
    var framing = Framer.scan(bytes, options);
    start("edi", NONE);
    warn(framing.violations());
    for (var interchange : framing.interchanges()) {
      interchange(bytes, interchange, options);
    }
    end("edi");
  }

  private void interchange(RawBytes bytes, Interchange interchange, FramingOptions options)
      throws IOException, SAXException {
    var attributes = new AttributesImpl();
    add(attributes, "standard", interchange.standard().id());
    add(attributes, "control-number", interchange.controlNumber());
    add(attributes, "sender", interchange.sender().id());
    add(attributes, "receiver", interchange.receiver().id());
    start("interchange", attributes);
    warn(interchange.violations());
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        framed(frame, interchange);
      }
    }
    end("interchange");
  }

  private void framed(DocumentFrame frame, Interchange interchange)
      throws IOException, SAXException {
    warn(frame.violations());
    var found =
        grammars()
            .find(
                interchange.standard(),
                frame.message(),
                frame.version(),
                frame.association(),
                List.of());
    if (found.isEmpty()) {
      warn(frame.message() + ' ' + frame.version() + ": there is no grammar for it");
    } else {
      warn(document(frame, interchange.syntax(), found.get().grammar(), name -> true).violations());
    }
  }

  private Grammars grammars() throws IOException {
    if (grammars == null) {
      grammars = Grammars.load(Path.of(mappings.orElse("mappings")));
    }
    return grammars;
  }

  private void warn(List<Violation> violations) throws SAXException {
    for (var violation : violations) {
      warn(violation.code().id() + ": " + violation.message());
    }
  }

  private void warn(String message) throws SAXException {
    var handler = getErrorHandler();
    if (handler != null) {
      handler.warning(new SAXParseException(message, this));
    }
  }

  @Override
  public int getLineNumber() {
    return events == null ? -1 : events.line();
  }

  @Override
  public int getColumnNumber() {
    return -1;
  }
}
