package dev.crossdock.cli.examples;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.validation.ReferenceLists;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents of a file by one map, as the hub would where nothing is agreed. */
final class ExampleReader {

  private final Maps maps;
  private final Validation validation;
  private final String map;
  private final CrossReferences references;
  private final List<String> documents = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  ExampleReader(Maps maps, Validation validation, String map, CrossReferences references) {
    this.maps = maps;
    this.validation = validation;
    this.map = map;
    this.references = references;
  }

  /** Canonical JSON of every document that nothing rejects. */
  List<String> documents() {
    return documents;
  }

  /** Everything found wrong, in the order it was found. */
  List<Violation> violations() {
    return violations;
  }

  void read(RawBytes bytes) throws IOException {
    var mapper = maps.file(map);
    if (mapper.isPresent()) {
      file(bytes, mapper.get().with(references));
    } else {
      edi(bytes);
    }
  }

  private void file(RawBytes bytes, FileMapper mapper) throws IOException {
    try (var frames = mapper.format().open(bytes)) {
      violations.addAll(frames.violations());
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        add(mapper.map(frame, null), false);
      }
      violations.addAll(frames.closing());
    }
  }

  private void edi(RawBytes bytes) throws IOException {
    var options = FramingOptions.defaults().withBareMessages();
    var framing = Framer.scan(bytes, options);
    violations.addAll(framing.violations());
    for (var interchange : framing.interchanges()) {
      violations.addAll(interchange.violations());
      interchange.groups().stream().map(Group::violations).forEach(violations::addAll);
      edi(bytes, interchange, options);
    }
  }

  private void edi(RawBytes bytes, Interchange interchange, FramingOptions options)
      throws IOException {
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        violations.addAll(frame.violations());
        var mapper =
            maps.edi(
                interchange.standard(),
                frame.message(),
                frame.version(),
                frame.association(),
                map,
                List.of());
        if (mapper.isEmpty()) {
          violations.add(
              Violation.of(
                  GrammarCode.DOCUMENT_TYPE_UNKNOWN,
                  null,
                  Place.at(frame.from()),
                  frame.message(),
                  ""));
        } else {
          var rejected = interchange.rejected() || frame.rejected();
          add(mapper.get().with(references).map(frame, interchange, null), rejected);
        }
      }
    }
  }

  private void add(MappedDocument mapped, boolean rejected) {
    var found = new ArrayList<>(mapped.violations());
    var document = mapped.document();
    if (document != null) {
      var json = CanonicalJson.write(document);
      found.addAll(
          Validation.untold(
              validation.check(document, json, ReferenceLists.NONE), mapped.mapping()));
      if (!rejected && found.stream().noneMatch(Violation::isError)) {
        documents.add(json);
      }
    }
    violations.addAll(found);
  }
}
