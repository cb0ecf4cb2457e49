package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.csv.CsvFormat;
import dev.crossdock.mapping.csv.RecordFormat;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.json.JsonFormat;
import dev.crossdock.mapping.xml.XmlFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes canonical documents of one type as files without envelopes. Thread-safe. */
public final class FileOutboundMapper implements FileForm {

  private final FileOutboundMap map;
  private final FileMapper reader;
  private final FileFormat format;
  private final MapVersion mapVersion;

  FileOutboundMapper(FileOutboundMap map, FileMapper reader) {
    if (reader.format() instanceof JsonFormat) {
      throw new IllegalArgumentException(
          map.id() + ": JSON is written as the canonical documents themselves, by no map");
    }
    this.map = map;
    this.reader = reader;
    this.format = reader.format();
    this.mapVersion = OutboundVersions.of(map, reader.version());
  }

  /** The same for files in the charset that was agreed; itself where none was. */
  public FileOutboundMapper in(@Nullable Charset charset) {
    return charset == null ? this : new FileOutboundMapper(map, reader.in(charset));
  }

  @Override
  public String documentType() {
    return map.document();
  }

  @Override
  public Optional<MapVersion> mapVersion() {
    return Optional.of(mapVersion);
  }

  @Override
  public boolean isSingle() {
    return format instanceof XmlFormat;
  }

  /** In which charset its files are. */
  public Charset charset() {
    return format instanceof CsvFormat csv
        ? csv.charset()
        : format instanceof RecordFormat records ? records.charset() : StandardCharsets.UTF_8;
  }

  /** What was written is read back as it would be read when it came in. */
  @Override
  public WrittenDocument write(List<String> documents) throws IOException {
    var violations = new ArrayList<Violation>();
    var out = new ByteArrayOutputStream();
    var rows = new RowsWriter(map, format, charset(), violations);
    for (var json : documents) {
      var composer = new FileComposer(map);
      var made = composer.compose(document(json));
      violations.addAll(composer.violations());
      made.forEach(m -> judge(m, violations));
      if (violations.stream().anyMatch(Violation::isError)) {
        continue;
      }
      if (format instanceof XmlFormat) {
        out.writeBytes(XmlFileWriter.write(map, made.get(0)));
      } else {
        rows.add(made);
      }
    }
    if (format instanceof RecordFormat || format instanceof CsvFormat) {
      out.writeBytes(rows.bytes());
    }
    if (violations.stream().noneMatch(Violation::isError)) {
      readBack(out.toByteArray(), documents.size(), violations);
    }
    boolean wrong = violations.stream().anyMatch(Violation::isError);
    return new WrittenDocument(wrong ? new byte[0] : out.toByteArray(), violations);
  }

  private void readBack(byte[] bytes, int documents, List<Violation> violations)
      throws IOException {
    int found = 0;
    try (var file = format.open(RawBytes.of(bytes))) {
      violations.addAll(file.violations());
      for (var frame = file.next(); frame != null; frame = file.next()) {
        violations.addAll(reader.map(frame, null).violations());
        found++;
      }
    }
    if (found != documents) {
      violations.add(
          Violation.of(
              WritingCode.DOCUMENT_NOT_WRITABLE,
              null,
              null,
              null,
              "%d documents would be read as %d.".formatted(documents, found)));
    }
  }

  /** Characters that no text file has, or not this charset. */
  private void judge(Made made, List<Violation> violations) {
    judge(made.text(), violations);
    made.values().values().forEach(value -> judge(value, violations));
    made.parts().forEach(part -> judge(part, violations));
  }

  private void judge(Found value, List<Violation> violations) {
    if (value.text().chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
      violations.add(
          Violation.of(
              WritingCode.VALUE_OUTSIDE_CHARSET,
              value.path(),
              null,
              value.text(),
              "A control character can't be written."));
    } else if (!charset().newEncoder().canEncode(value.text())) {
      violations.add(
          Violation.of(
              WritingCode.VALUE_OUTSIDE_CHARSET,
              value.path(),
              null,
              value.text(),
              "It holds a character that is not in " + charset().name() + '.'));
    }
  }

  private JsonNode document(String json) {
    var document = Canonical.tree(json);
    var type = document.path("type").asText();
    if (!type.equals(map.document())) {
      throw new IllegalArgumentException(
          map.id() + " writes documents of type " + map.document() + ", not \"" + type + "\"");
    }
    return document;
  }
}
