package dev.crossdock.cli.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.Tokens;
import dev.crossdock.edi.acknowledge.AcknowledgementEnvelope;
import dev.crossdock.edi.acknowledge.DocumentVerdict;
import dev.crossdock.edi.acknowledge.RejectionPolicy;
import dev.crossdock.edi.acknowledge.X12Acknowledgements;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.OutboundMaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What we write as X12 says the same to a reader that is not ours. It refuses what stands outside a
 * group, and so any TA1: {@code Ta1ReadByAnotherTest} has another for that.
 */
class X12ReadByAnotherTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final FramingOptions OPTIONS =
      FramingOptions.defaults().withX12Charset(ISO_8859_1);

  @BeforeEach
  void needsNode() {
    assumeThat(OtherX12Reader.isThere()).as("Node.js is there").isTrue();
  }

  @Test
  void everyCaseOfEveryMapIsReadAlike() throws IOException {
    var written = new ArrayList<String>();
    var ours = new ArrayList<List<String>>();
    var messages = new HashSet<String>();
    for (var one : MapExamples.find(MAPPINGS)) {
      if (one.isOutbound() && one.map().startsWith("x12/")) {
        for (var bytes : written(one)) {
          written.add(new String(bytes, ISO_8859_1));
          ours.add(lines(bytes));
          messages.add(one.mapId());
        }
      }
    }
    assertThat(messages).as("messages written").hasSizeGreaterThanOrEqualTo(9);

    var theirs = OtherX12Reader.read(written);

    for (int i = 0; i < written.size(); i++) {
      assertThat(theirs.get(i)).as(written.get(i)).isEqualTo(ours.get(i));
    }
  }

  @Test
  void whatAnswersThemIsReadAlike() throws IOException {
    var written = new ArrayList<String>();
    var ours = new ArrayList<List<String>>();
    for (var one : MapExamples.find(MAPPINGS)) {
      if (one.isOutbound() && one.map().startsWith("x12/")) {
        for (var bytes : written(one)) {
          for (var implementation : List.of(false, true)) {
            var answer = answer(bytes, implementation);
            written.add(new String(answer, ISO_8859_1));
            ours.add(lines(answer));
          }
        }
      }
    }
    assertThat(written)
        .anySatisfy(text -> assertThat(text).contains("ST*997*").contains("AK3*"))
        .anySatisfy(text -> assertThat(text).contains("ST*999*").contains("IK3*"));

    var theirs = OtherX12Reader.read(written);

    for (int i = 0; i < written.size(); i++) {
      assertThat(theirs.get(i)).as(written.get(i)).isEqualTo(ours.get(i));
    }
  }

  /** The first document is refused for its second segment, the others are accepted. */
  private static byte[] answer(byte[] sent, boolean implementation) throws IOException {
    var raw = RawBytes.of(sent);
    var interchange = Framer.scan(raw, OPTIONS).interchanges().get(0);
    var verdicts = new ArrayList<DocumentVerdict>();
    try (var frames = DocumentFrames.open(raw, interchange, OPTIONS)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        var wrong =
            Violation.of(
                GrammarCode.SEGMENT_MISSING,
                "REF",
                new Place("REF", 3, 0, 0, 0, 0, 0),
                null,
                "REF is missing");
        var found = verdicts.isEmpty() ? List.of(wrong) : List.<Violation>of();
        verdicts.add(
            new DocumentVerdict(
                frame.groupNo(),
                frame.message(),
                frame.version(),
                frame.agency(),
                frame.association(),
                frame.controlNumber(),
                found.isEmpty(),
                found));
      }
    }
    var out = new ByteArrayOutputStream();
    X12Acknowledgements.functional(
        interchange,
        verdicts.iterator(),
        RejectionPolicy.PARTIAL,
        implementation,
        new AcknowledgementEnvelope(31, 7, LocalDateTime.of(2026, 1, 5, 14, 30)),
        out);
    return out.toByteArray();
  }

  @Test
  void theOtherReaderDoesNotTakeEverything() throws IOException {
    var text =
        Files.readString(MAPPINGS.resolve("x12/004010/850.write.examples/full/expected.edi"));
    var wrong =
        List.of(
            text.replaceFirst("SE\\*\\d+", "SE*7"),
            text.replace("GE*1*", "GE*2*"),
            text.replace("IEA*1*000000001", "IEA*1*000000002"));
    assertThat(OtherX12Reader.read(wrong))
        .allSatisfy(lines -> assertThat(lines.get(0)).startsWith("refused: "));
  }

  /**
   * An example's documents in one interchange, twice over, or each alone where one can't be
   * written.
   */
  private static List<byte[]> written(MapExample one) throws IOException {
    var maps = OutboundMaps.load(MAPPINGS);
    var mapper = maps.find(one.mapId()).orElseThrow();
    var documents = Canonical.all(Files.readAllBytes(one.input()));
    var twice = new ArrayList<>(documents);
    twice.addAll(documents);
    var attempts = new ArrayList<List<String>>();
    attempts.add(twice);
    documents.forEach(d -> attempts.add(List.of(d)));
    var found = new ArrayList<byte[]>();
    for (var attempt : attempts) {
      var bytes = mapper.write(attempt, ExampleWriter.envelope(mapper)).bytes();
      if (bytes.length > 0) {
        found.add(bytes);
      }
    }
    return found;
  }

  // -- the lines that src/test/x12-reader/read.mjs prints, by our own reader

  private static List<String> lines(byte[] bytes) throws IOException {
    var raw = RawBytes.of(bytes);
    var lines = new ArrayList<String>();
    for (var interchange : Framer.scan(raw, OPTIONS).interchanges()) {
      assertThat(interchange.violations()).isEmpty();
      lines.add(
          "ISA %s %s %s %s %d %d: %d"
              .formatted(
                  interchange.sender().id(),
                  interchange.receiver().id(),
                  interchange.version(),
                  interchange.test() ? "T" : "P",
                  Long.parseLong(interchange.controlNumber()),
                  Long.parseLong(interchange.controlNumber()),
                  interchange.groups().size()));
      documents(raw, interchange, lines);
    }
    return lines;
  }

  private static void documents(RawBytes raw, Interchange interchange, List<String> lines)
      throws IOException {
    int group = 0;
    try (var frames = DocumentFrames.open(raw, interchange, OPTIONS)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
        if (frame.groupNo() != group) {
          group = frame.groupNo();
          var found = interchange.groups().get(group - 1);
          lines.add(
              "GS %s %s %s %s %s %s: %d"
                  .formatted(
                      found.functionalId(),
                      found.sender().id(),
                      found.receiver().id(),
                      found.controlNumber(),
                      found.controlNumber(),
                      found.version(),
                      found.documents()));
        }
        var tokens = new Tokens(frame, interchange.syntax());
        int count = 0;
        while (tokens.next()) {
          lines.add(segment(tokens, interchange.syntax()));
          count++;
        }
        lines.add("SE: " + count);
      }
    }
  }

  private static String segment(Tokens tokens, Syntax syntax) {
    var values = new String[tokens.elements() + 1];
    Arrays.setAll(values, i -> i == 0 ? tokens.tag() : element(tokens, syntax, i));
    return String.join("|", values);
  }

  private static String element(Tokens tokens, Syntax syntax, int element) {
    return IntStream.rangeClosed(1, tokens.repetitions(element))
        .mapToObj(
            repetition ->
                IntStream.rangeClosed(1, tokens.components(element, repetition))
                    .mapToObj(component -> tokens.repetition(element, repetition, component))
                    .collect(Collectors.joining(String.valueOf((char) syntax.component()))))
        .collect(Collectors.joining(String.valueOf((char) syntax.repetition())));
  }
}
