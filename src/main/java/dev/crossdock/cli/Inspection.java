package dev.crossdock.cli;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what is in a file. */
final class Inspection {

  /** Documents listed of one interchange; the others are counted. */
  static final int MAX_DOCUMENTS = 1000;

  private final Home home;
  private final Map<String, Object> report;
  private final List<Map<String, Object>> interchanges = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  Inspection(Home home, Map<String, Object> report) {
    this.home = home;
    this.report = report;
  }

  Map<String, Object> report() {
    return report;
  }

  List<Map<String, Object>> interchanges() {
    return interchanges;
  }

  List<Violation> violations() {
    return violations;
  }

  boolean hasErrors() {
    return violations.stream().anyMatch(Violation::isError);
  }

  void wrong(List<Violation> found) {
    violations.addAll(found);
  }

  /** Puts what was found into the report. */
  void finish() {
    report.put("violations", violations.stream().map(ViolationPrinter::asMap).toList());
  }

  void edi(RawBytes bytes) throws IOException {
    var options = FramingOptions.defaults().withBareMessages();
    var framing = Framer.scan(bytes, options);
    wrong(framing.violations());
    report.put("documents", framing.documents());
    report.put("blankBytes", framing.blanks());
    report.put("setAsideBytes", framing.setAsideBytes());
    report.put("interchanges", interchanges);
    if (framing.interchanges().isEmpty() && violations.isEmpty()) {
      wrong(
          List.of(MapCommand.wrong(EnvelopeCode.FORMAT_UNKNOWN, "There is no interchange in it.")));
    }
    for (var interchange : framing.interchanges()) {
      wrong(interchange.violations());
      interchange.groups().forEach(group -> wrong(group.violations()));
      interchanges.add(describe(bytes, interchange, options));
    }
  }

  /** What lies in a .zip or .gz. */
  void archive(RawBytes bytes, String name) throws IOException {
    var files = new ArrayList<Map<String, Object>>();
    wrong(
        ArchiveFiles.each(
            bytes,
            name,
            (entry, content) -> {
              var fields = new LinkedHashMap<String, Object>();
              fields.put("name", entry);
              fields.put("size", content.size());
              fields.put("format", Detection.of(content).name().toLowerCase(Locale.ROOT));
              files.add(fields);
            }));
    report.put("files", files);
  }

  /** A file without an envelope. */
  void file(RawBytes bytes, Detection detected) throws IOException {
    var maps = new FileMaps(home.maps());
    var mapper = maps.found(bytes, detected);
    if (mapper.isEmpty()) {
      wrong(maps.unknown(bytes, detected));
      return;
    }
    var id = mapper.get().formatId();
    report.put("format", id.standard());
    report.put("message", id.message());
    if (id.version() != null) {
      report.put("version", id.version());
    }
    report.put("map", mapper.get().id());
    try (var documents = mapper.get().format().open(bytes)) {
      wrong(documents.violations());
      long count = 0;
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        count++;
        wrong(frame.violations());
      }
      wrong(documents.closing());
      report.put("documents", count);
    }
  }

  private Map<String, Object> describe(
      RawBytes bytes, Interchange interchange, FramingOptions options) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("no", interchange.no());
    fields.put("standard", interchange.standard().id());
    fields.put("version", interchange.version());
    fields.put("sender", id(interchange.sender()));
    fields.put("receiver", id(interchange.receiver()));
    fields.put("usage", interchange.test() ? "test" : "production");
    fields.put("controlNumber", interchange.controlNumber());
    fields.put("date", interchange.date());
    fields.put("time", interchange.time());
    fields.put("charset", interchange.syntax().charset().name());
    fields.put("from", interchange.from());
    fields.put("to", interchange.to());
    fields.put("line", interchange.line());
    fields.put(
        "groups",
        interchange.groups().stream().filter(g -> !g.implicit()).map(this::describe).toList());
    says(fields, AnswerWords.ofTa1(bytes, interchange));
    fields.put("documentCount", interchange.documents());
    var documents = new ArrayList<Map<String, Object>>();
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        wrong(frame.violations());
        if (documents.size() < MAX_DOCUMENTS) {
          documents.add(describe(frame, interchange));
        }
      }
    }
    fields.put("documents", documents);
    return fields;
  }

  private Map<String, Object> describe(Group group) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("no", group.no());
    fields.put("functionalId", group.functionalId());
    fields.put("sender", id(group.sender()));
    fields.put("receiver", id(group.receiver()));
    fields.put("controlNumber", group.controlNumber());
    fields.put("version", group.version());
    fields.put("documentCount", group.documents());
    return fields;
  }

  private Map<String, Object> describe(DocumentFrame frame, Interchange interchange) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("no", frame.no());
    fields.put("group", frame.groupNo());
    fields.put("message", frame.message());
    fields.put("version", frame.version());
    if (!frame.association().isEmpty()) {
      fields.put("association", frame.association());
    }
    fields.put("controlNumber", frame.controlNumber());
    fields.put("segments", frame.segments());
    fields.put("line", frame.line());
    fields.put("from", frame.from());
    fields.put("to", frame.to());
    says(fields, AnswerWords.of(frame, interchange));
    return fields;
  }

  /** What an acknowledgement says, line by line. */
  private static void says(Map<String, Object> fields, List<String> words) {
    if (!words.isEmpty()) {
      fields.put("says", words);
    }
  }

  private static String id(EnvelopeId id) {
    return (id.qualifier().isEmpty() ? "" : id.qualifier() + ':')
        + id.id()
        + (id.internalAddress().isEmpty() ? "" : '/' + id.internalAddress());
  }
}
