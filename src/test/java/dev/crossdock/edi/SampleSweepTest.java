package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.grammar.DocumentParser;
import dev.crossdock.edi.grammar.Grammars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample file beside a list of everything that is to be found wrong with it. */
class SampleSweepTest {

  private static final Path SAMPLES = Path.of("src/test/resources/edi");

  static List<Path> samples() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".edi")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsWhatIsWrongAndNothingElse(Path sample) throws IOException {
    Path expected = Path.of(sample.toString().replace(".edi", ".expected"));
    List<String> found = read(sample);
    if (Boolean.getBoolean("crossdock.samples.write")) {
      Files.write(expected, found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(expected));
  }

  private static List<String> read(Path sample) throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    RawBytes bytes = RawBytes.of(sample);
    var options = FramingOptions.defaults();
    Framing framing = Framer.scan(bytes, options);
    assertThat(FramerTest.sum(framing)).isEqualTo(bytes.size());
    var lines = new ArrayList<String>();
    add(lines, "file", framing.violations());
    for (Interchange interchange : framing.interchanges()) {
      add(lines, "interchange " + interchange.no(), interchange.violations());
      for (Group group : interchange.groups()) {
        add(lines, "group " + group.no(), group.violations());
      }
      try (var frames = DocumentFrames.open(bytes, interchange, options)) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var found =
              grammars
                  .find(
                      interchange.standard(),
                      frame.message(),
                      frame.version(),
                      frame.association(),
                      List.of())
                  .orElseThrow();
          var parsed =
              DocumentParser.parse(
                  frame, interchange.syntax(), found.grammar(), DocumentHandler.NONE);
          String name = "document " + interchange.no() + "/" + frame.no();
          lines.add(name + " " + frame.message() + " of " + parsed.segments() + " segments");
          add(lines, name, found.warning(frame).stream().toList());
          add(lines, name, frame.violations());
          add(lines, name, parsed.violations());
        }
      }
    }
    return lines;
  }

  private static void add(List<String> lines, String where, List<Violation> violations) {
    for (Violation violation : violations) {
      Place place = violation.place();
      lines.add(
          where
              + " "
              + violation.severity()
              + " "
              + violation.code().id()
              + (place == null ? "" : " at " + text(place)));
    }
  }

  private static String text(Place place) {
    return place.segment()
        + "@"
        + place.segmentPosition()
        + " element "
        + place.element()
        + "-"
        + place.component()
        + " line "
        + place.line()
        + " column "
        + place.column()
        + " offset "
        + place.offset();
  }
}
