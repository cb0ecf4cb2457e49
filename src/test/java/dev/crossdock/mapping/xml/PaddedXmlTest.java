package dev.crossdock.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is read the same wherever in it the parser's buffer ends: blanks move everything on. */
@NullUnmarked
class PaddedXmlTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final int BUFFER = 4000; // characters of Woodstox' buffer

  private final Maps maps = Maps.load(MAPPINGS);

  PaddedXmlTest() throws IOException {}

  @ParameterizedTest
  @CsvSource({
    "ubl/2.1/Invoice, ubl/2.1/Invoice.examples/full/input.xml",
    "xml/fern-orders, xml/fern-orders.examples/several/input.xml"
  })
  void isReadTheSame(String map, String input) throws IOException {
    var mapper = maps.file(map).orElseThrow();
    var text = Files.readString(MAPPINGS.resolve(input));
    while (text.length() < 3 * BUFFER) { // several buffers, so that tags lie across their ends
      text = text.replaceFirst("(?s)(\\?>)", "$1<!-- " + "padding ".repeat(500) + "-->");
    }
    int at = text.indexOf('>', text.indexOf("-->") + 3) + 1;
    var expected = frames(mapper, text);
    for (int blanks = 1; blanks <= BUFFER; blanks++) {
      var padded = text.substring(0, at) + " ".repeat(blanks) + text.substring(at);
      assertThat(frames(mapper, padded)).as("%d blanks", blanks).isEqualTo(expected);
    }
  }

  @Test
  void isMappedTheSame() throws IOException {
    var mapper = maps.file("ubl/2.1/Invoice").orElseThrow();
    var text = Files.readString(MAPPINGS.resolve("ubl/2.1/Invoice.examples/full/input.xml"));
    int end = text.lastIndexOf("</");
    var line = text.substring(text.indexOf("<cac:InvoiceLine>"), end);
    var long50 = text.substring(0, end) + line.repeat(50) + text.substring(end);
    for (int blanks = 0; blanks < 40; blanks++) {
      var padded = long50.replaceFirst("<cac:InvoiceLine>", " ".repeat(blanks) + "$0");
      assertThat(mapped(mapper, padded)).hasSize(1);
    }
  }

  private static List<String> frames(FileMapper mapper, String text) throws IOException {
    var found = new ArrayList<String>();
    var bytes = RawBytes.of(text.getBytes(StandardCharsets.UTF_8));
    try (var documents = mapper.format().open(bytes)) {
      found.add(documents.violations().toString());
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        found.add(frame.no() + " " + frame.violations());
      }
      found.add(documents.closing().toString());
    }
    return found;
  }

  private static List<MappedDocument> mapped(FileMapper mapper, String text) throws IOException {
    var found = new ArrayList<MappedDocument>();
    try (var documents = mapper.format().open(RawBytes.of(text.getBytes(StandardCharsets.UTF_8)))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        found.add(mapper.map(frame, null));
      }
    }
    assertThat(found).allSatisfy(m -> assertThat(m.violations()).isEmpty());
    return found;
  }
}
