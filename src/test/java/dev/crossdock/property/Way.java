package dev.crossdock.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.JsonFileWriter;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.mapping.write.WrittenDocument;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A way out, and in again.
 *
 * @param id of the outbound map, {@code json/canonical} for the documents themselves
 * @param full documents that fill it
 * @param left paths that the map leaves out on purpose
 */
record Way(String id, String type, List<JsonNode> full, Set<String> left) {

  static final Path MAPPINGS = Path.of("mappings");
  static final Maps MAPS;
  static final Validation VALIDATION;
  private static final OutboundMaps OUTBOUND;
  private static final FileOutboundMaps FILES;

  static {
    try {
      MAPS = Maps.load(MAPPINGS);
      OUTBOUND = OutboundMaps.load(MAPPINGS);
      FILES = new FileOutboundMaps(MAPPINGS, MAPS);
      VALIDATION = Validation.load(Path.of("canonical-schemas"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for every outbound map, and JSON for every type. */
  static List<Way> all() {
    try (var files = Files.walk(MAPPINGS)) {
      var ways = new ArrayList<Way>();
      for (var file : files.filter(f -> f.toString().endsWith(".write.yaml")).sorted().toList()) {
        var id = MAPPINGS.relativize(file).toString().replace(".write.yaml", "");
        var map = yaml(id);
        var left = new HashSet<String>();
        var whole = map.has("like") ? yaml(map.path("like").asText()) : map;
        whole.path("unwritten").forEach(path -> left.add(path.asText()));
        ways.add(new Way(id, map.path("document").asText(), documents(id), left));
      }
      for (var way : List.copyOf(ways)) {
        ways.add(new Way("json/canonical", way.type(), way.full(), Set.of()));
      }
      return ways;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(String id) throws IOException {
    return new YAMLMapper().readTree(MAPPINGS.resolve(id + ".write.yaml").toFile());
  }

  private static List<JsonNode> documents(String id) throws IOException {
    var file = MAPPINGS.resolve(id + ".write.examples/full/input.json");
    return Canonical.all(Files.readAllBytes(file)).stream().map(Canonical::tree).toList();
  }

  boolean isEdi() {
    return id.startsWith("x12/") || id.startsWith("edifact/");
  }

  /** What is wrong with how a document was written and read back; empty where nothing is. */
  List<String> check(String json) throws IOException {
    var written = write(json);
    if (!written.isWritten()) {
      return written.violations().stream()
          .filter(v -> v.isError() && v.code() != WritingCode.DOCUMENT_NOT_WRITABLE)
          .filter(v -> v.path() == null && v.place() == null)
          .map(v -> "refused without a place: " + v)
          .toList();
    }
    var told = new HashSet<>(left);
    written.violations().stream()
        .filter(v -> v.code() == WritingCode.VALUE_NOT_WRITTEN && v.path() != null)
        .forEach(v -> told.add(String.valueOf(v.path()).replaceAll("\\[\\d+]", "")));
    var read = read(written.bytes());
    if (read.size() != 1) {
      return List.of("read back as " + read.size() + " documents");
    }
    var wrong =
        new ArrayList<>(
            read.get(0).violations().stream()
                .filter(Violation::isError)
                .map(v -> "read back with " + v)
                .toList());
    var document = read.get(0).document();
    if (document != null) {
      var back = CanonicalContent.of(CanonicalJson.write(document), told);
      wrong.addAll(CanonicalContent.lost(CanonicalContent.of(json, told), back));
    }
    return wrong;
  }

  private WrittenDocument write(String json) throws IOException {
    if (id.equals("json/canonical")) {
      return JsonFileWriter.write(List.of(json));
    }
    if (!isEdi()) {
      return FILES.find(id).orElseThrow().write(List.of(json));
    }
    var mapper = OUTBOUND.find(id).orElseThrow();
    boolean x12 = mapper.standard() == Standard.X12;
    var envelope =
        new OutboundEnvelope(
            x12 ? Syntax.x12(mapper.version()) : Syntax.edifact(),
            x12 ? new EnvelopeId("ZZ", "OURS", "") : new EnvelopeId("14", "4098765000002", ""),
            x12 ? new EnvelopeId("ZZ", "THEIRS", "") : new EnvelopeId("14", "4012345000009", ""),
            mapper.version(),
            "",
            false,
            1,
            1,
            LocalDateTime.of(2026, 1, 5, 12, 0));
    return mapper.write(List.of(json), envelope);
  }

  private List<MappedDocument> read(byte[] bytes) throws IOException {
    return isEdi() ? interchanges(bytes) : file(bytes);
  }

  private List<MappedDocument> file(byte[] bytes) throws IOException {
    var read = new ArrayList<MappedDocument>();
    if (id.equals("json/canonical")) {
      for (var json : Canonical.all(bytes)) {
        read.add(
            new MappedDocument(
                type,
                CanonicalJson.read(json),
                null,
                List.of(),
                List.of(),
                java.util.Optional.empty(),
                new byte[0],
                1,
                id,
                ""));
      }
      return read;
    }
    var mapper = MAPS.file(id).orElseThrow();
    try (var documents = mapper.format().open(RawBytes.of(bytes))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        read.add(mapper.map(frame, null));
      }
    }
    return read;
  }

  static List<MappedDocument> interchanges(byte[] bytes) throws IOException {
    var raw = RawBytes.of(bytes);
    var options = FramingOptions.defaults();
    var mapped = new ArrayList<MappedDocument>();
    for (var interchange : Framer.scan(raw, options).interchanges()) {
      try (var frames = DocumentFrames.open(raw, interchange, options)) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var mapper =
              MAPS.edi(
                  interchange.standard(), frame.message(), frame.version(), "", null, List.of());
          mapped.add(mapper.orElseThrow().map(frame, interchange, null));
        }
      }
    }
    return mapped;
  }

  @Override
  public String toString() {
    return id;
  }
}
