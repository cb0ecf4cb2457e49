package dev.crossdock.cli.examples;

import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.FileOutboundMapper;
import dev.crossdock.mapping.write.OutboundMapper;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.mapping.write.TranslatedDocuments;
import dev.crossdock.reference.CrossReferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Writes the canonical documents of an example, in an envelope that is always the same. */
final class ExampleWriter {

  private static final LocalDateTime WHEN = LocalDateTime.of(2026, 3, 1, 9, 10);

  private final OutboundMaps maps;
  private final String map;

  ExampleWriter(OutboundMaps maps, String map) {
    this.maps = maps;
    this.map = map;
  }

  /** A file without an envelope, as it is. */
  static ExampleOutcome file(FileOutboundMapper mapper, Path input, CrossReferences references)
      throws IOException {
    var theirs = TranslatedDocuments.in(Canonical.all(Files.readAllBytes(input)), references);
    var written = theirs.told(mapper.write(theirs.documents()));
    return ExampleOutcome.of(new String(written.bytes(), mapper.charset()), written.violations());
  }

  /** The interchange, a segment a line. */
  ExampleOutcome write(Path input, CrossReferences references) throws IOException {
    var mapper = maps.find(map).orElseThrow(() -> new IOException("There is no map " + map));
    var theirs = TranslatedDocuments.in(Canonical.all(Files.readAllBytes(input)), references);
    var envelope = envelope(mapper);
    var written = theirs.told(mapper.write(theirs.documents(), envelope));
    var text = new String(written.bytes(), envelope.syntax().charset());
    var terminator = String.valueOf((char) envelope.syntax().segment());
    return ExampleOutcome.of(text.replace(terminator, terminator + '\n'), written.violations());
  }

  /** Always the same. */
  static OutboundEnvelope envelope(OutboundMapper mapper) {
    boolean x12 = mapper.standard() == Standard.X12;
    return new OutboundEnvelope(
        x12 ? Syntax.x12(mapper.version()).with(StandardCharsets.ISO_8859_1) : Syntax.edifact(),
        x12 ? new EnvelopeId("ZZ", "OURCO", "") : new EnvelopeId("14", "9506000134529", ""),
        x12 ? new EnvelopeId("ZZ", "PARTNER", "") : new EnvelopeId("14", "4012345000009", ""),
        mapper.version(),
        "",
        false,
        1,
        1,
        WHEN);
  }
}
