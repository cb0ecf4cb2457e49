package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.grammar.DocumentParser;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.write.OutboundMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges an interchange that was written as one that came in, by the grammar of its messages. */
final class ReadBack {

  private static final Set<Code> NOTES =
      Set.of(GrammarCode.ELEMENT_CONDITIONAL_MISSING, GrammarCode.ELEMENT_EXCLUDED);

  private final Grammar grammar;
  private final FramingOptions options;
  private final List<Violation> found = new ArrayList<>();

  ReadBack(Grammar grammar, Syntax syntax) {
    this.grammar = grammar;
    this.options = FramingOptions.defaults().withX12Charset(syntax.charset());
  }

  /** Everything wrong, with the canonical path of the value where it is one. */
  List<Violation> read(byte[] bytes, List<OutboundMessage> messages) throws IOException {
    var raw = RawBytes.of(bytes);
    for (var interchange : Framer.scan(raw, options).interchanges()) {
      found.addAll(interchange.violations());
      interchange.groups().forEach(group -> found.addAll(group.violations()));
      documents(raw, interchange, messages);
    }
    return found;
  }

  private void documents(RawBytes raw, Interchange interchange, List<OutboundMessage> messages)
      throws IOException {
    try (var frames = DocumentFrames.open(raw, interchange, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        found.addAll(frame.violations());
        var message = messages.get(frame.no() - 1);
        DocumentParser.parse(frame, interchange.syntax(), grammar, DocumentHandler.NONE)
            .violations()
            .forEach(violation -> found.add(located(kept(violation), message)));
      }
    }
  }

  /** A syntax note that others may leave aside is kept in what we send. */
  private static Violation kept(Violation violation) {
    return NOTES.contains(violation.code()) ? violation.as(Severity.ERROR) : violation;
  }

  private static Violation located(Violation violation, OutboundMessage message) {
    var path = path(violation.place(), message);
    return path == null
        ? violation
        : new Violation(
            violation.code(),
            violation.severity(),
            path,
            violation.place(),
            violation.value(),
            violation.message());
  }

  /** ST and UNH are the first segment. What a segment lacks is told of the first value it has. */
  private static @Nullable String path(@Nullable Place place, OutboundMessage message) {
    int index = place == null ? -1 : place.segmentPosition() - 2;
    if (place == null || index < 0 || index >= message.segments().size()) {
      return null;
    }
    var segment = message.segments().get(index);
    var path = segment.value(place.element(), place.component()).path();
    return path.isEmpty() ? segment.path() : path;
  }
}
