package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.EdiMapper;
import dev.crossdock.mapping.bind.Lineage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps the documents of an X12 or EDIFACT file. */
final class EdiMapping {

  private final Mapping mapping;
  private final @Nullable As as;

  EdiMapping(Mapping mapping, @Nullable As as) {
    this.mapping = mapping;
    this.as = as;
  }

  void map(RawBytes bytes) throws IOException {
    var options = mapping.agreed().framing();
    var framing = Framer.scan(bytes, options);
    mapping.print(framing.violations(), null);
    if (framing.interchanges().isEmpty()
        && framing.violations().stream().noneMatch(Violation::isError)) {
      mapping.print(
          List.of(
              MapCommand.wrong(
                  EnvelopeCode.FORMAT_UNKNOWN, "There is no interchange in the file.")),
          null);
    }
    for (var interchange : framing.interchanges()) {
      boolean rejected = mapping.print(interchange.violations(), null);
      AnswerWords.ofTa1(bytes, interchange).forEach(line -> mapping.printer().tell(0, line));
      map(bytes, interchange, options, rejected);
    }
  }

  private void map(
      RawBytes bytes, Interchange interchange, FramingOptions options, boolean rejected)
      throws IOException {
    Set<Integer> rejectedGroups = new HashSet<>();
    for (Group group : interchange.groups()) {
      if (mapping.print(group.violations(), null)) {
        rejectedGroups.add(group.no());
      }
    }
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        map(frame, interchange, rejected || rejectedGroups.contains(frame.groupNo()));
      }
    }
  }

  private void map(DocumentFrame frame, Interchange interchange, boolean rejected) {
    var agreement = mapping.agreed().edi(frame, interchange).orElse(null);
    boolean wrong = mapping.print(frame.violations(), agreement);
    var mapper = mapper(frame, interchange, agreement);
    if (mapper.isEmpty() && as == null && tellAnswer(frame, interchange)) {
      return;
    }
    if (mapper.isEmpty() || (as != null && !as.isMessage(frame.message()))) {
      mapping.print(List.of(unknown(frame)), agreement);
      return;
    }
    var explanation = mapping.explanation();
    if (explanation == null) {
      mapping.show(mapper.get().map(frame, interchange, null), rejected || wrong, agreement);
      return;
    }
    var lineage = new Lineage();
    var mapped = mapper.get().explain(frame, interchange, lineage);
    mapping.show(mapped, rejected || wrong, agreement);
    explanation.print(mapped, lineage);
  }

  /** An acknowledgement becomes no canonical document; what it says is told. */
  private boolean tellAnswer(DocumentFrame frame, Interchange interchange) {
    var words = AnswerWords.of(frame, interchange);
    words.forEach(line -> mapping.printer().tell(frame.line(), line));
    return !words.isEmpty();
  }

  private Optional<EdiMapper> mapper(
      DocumentFrame frame, Interchange interchange, @Nullable Agreement agreement) {
    return mapping
        .maps()
        .edi(
            interchange.standard(),
            frame.message(),
            frame.version(),
            frame.association(),
            agreement == null ? null : agreement.map(),
            agreement == null ? List.of() : agreement.overlays())
        .map(m -> m.with(mapping.agreed().crossReferences()));
  }

  private Violation unknown(DocumentFrame frame) {
    var what = frame.message() + ' ' + frame.version();
    return Violation.of(
        GrammarCode.DOCUMENT_TYPE_UNKNOWN,
        null,
        new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from()),
        what,
        as == null || as.isMessage(frame.message())
            ? "There is no map for " + what + '.'
            : "The envelope says " + what + ", not " + as.message() + '.');
  }
}
