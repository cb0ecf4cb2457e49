package dev.crossdock.edi.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write is what StAEDI, which was written by others, writes of the same values. */
class SegmentWriterTest {

  private static final Object[][] X12 = {
    {
      "ISA",
      "00",
      "          ",
      "00",
      "          ",
      "ZZ",
      "SENDER         ",
      "ZZ",
      "RECEIVER       ",
      "261129",
      "1200",
      "U",
      "00401",
      "000000001",
      "0",
      "P",
      ">"
    },
    {"GS", "PO", "SENDER", "RECEIVER", "20261129", "1200", "1", "X", "004010"},
    {"ST", "850", "0001"},
    {"BEG", "00", "SA", "4711", "", "20261129"},
    {"SLN", List.of("1", "1"), "", "I", "10", List.of("PC"), List.of("", "12.1", "", "13")},
    {"SE", "4", "0001"},
    {"GE", "1", "1"},
    {"IEA", "1", "000000001"},
  };

  private static final Object[][] EDIFACT = {
    {
      "UNB",
      List.of("UNOC", "3"),
      List.of("4012345000009", "14"),
      List.of("4098765000000", "14"),
      List.of("261129", "1200"),
      "17"
    },
    {"UNH", "1", List.of("ORDERS", "D", "96A", "UN", "EAN008")},
    {"BGM", List.of("220"), "PO+1:2'3?", "9"},
    {"FTX", "AAI", "", "", List.of("Größe ?", "", "a*b")},
    {"UNT", "4", "1"},
    {"UNZ", "1", "17"},
  };

  @Test
  void writesX12AsStaediDoes() throws Exception {
    assertThat(ours(Syntax.x12(), ISO_8859_1, X12))
        .isEqualTo(theirs(Syntax.x12(), ISO_8859_1, X12));
  }

  @Test
  void writesEdifactAsStaediDoes() throws Exception {
    assertThat(ours(Syntax.edifact(), ISO_8859_1, EDIFACT))
        .isEqualTo(theirs(Syntax.edifact(), ISO_8859_1, EDIFACT))
        .contains("BGM+220+PO?+1?:2?'3??+9'", "Größe ??::a*b'");
  }

  @Test
  void releasesTheRepetitionSeparatorOnlyWhereThereIsOne() throws Exception {
    var four = Syntax.edifact4(Syntax.edifact());
    assertThat(ours(four, UTF_8, new Object[][] {{"FTX", "a*b", "ж"}})).isEqualTo("FTX+a?*b+ж'");
  }

  @Test
  void leavesOutWhatIsEmptyAtTheEnd() throws Exception {
    Object[][] segments = {
      {"SLN", List.of("1", ""), "", List.of("PC", "", ""), "", ""}, {"N3", ""}
    };
    assertThat(ours(Syntax.x12(), UTF_8, segments)).isEqualTo("SLN*1**PC~N3~");
  }

  @Test
  void neverWritesADelimiterIntoAValueOfX12() {
    for (String delimiter : List.of("*", "~", ">")) {
      assertThatThrownBy(() -> ours(Syntax.x12(), UTF_8, new Object[][] {{"N1", "a" + delimiter}}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("N1 cannot be written")
          .hasMessageContaining(delimiter);
    }
  }

  @Test
  void writesNothingOfASegmentThatTheCharsetHasNoCharactersFor() throws Exception {
    var out = new ByteArrayOutputStream();
    var writer = SegmentWriter.start(Syntax.edifact(), US_ASCII, out);
    writer.segment("FTX", "AAI");
    assertThatThrownBy(() -> writer.segment("FTX", "Größe"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("US-ASCII");
    assertThat(out.toString(US_ASCII)).isEqualTo("FTX+AAI'");
    assertThat(writer.count()).isEqualTo(1);
  }

  private static String ours(Syntax syntax, Charset charset, Object[][] segments)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = SegmentWriter.start(syntax, charset, out);
    for (Object[] segment : segments) {
      writer.segment((String) segment[0], java.util.Arrays.copyOfRange(segment, 1, segment.length));
    }
    writer.end();
    return out.toString(charset);
  }

  private static String theirs(Syntax syntax, Charset charset, Object[][] segments)
      throws Exception {
    var factory = EDIOutputFactory.newFactory();
    if (syntax.standard() == Standard.X12) {
      factory.setProperty(Delimiters.SEGMENT, (char) syntax.segment());
      factory.setProperty(Delimiters.DATA_ELEMENT, (char) syntax.element());
      factory.setProperty(Delimiters.COMPONENT_ELEMENT, (char) syntax.component());
    }
    var out = new ByteArrayOutputStream();
    var writer = factory.createEDIStreamWriter(out, charset.name());
    writer.startInterchange();
    for (Object[] segment : segments) {
      writer.writeStartSegment((String) segment[0]);
      for (int e = 1; e < segment.length; e++) {
        if (segment[e] instanceof List<?> composite) {
          writer.writeStartElement();
          for (Object component : composite) {
            writer.writeComponent((String) component);
          }
          writer.endElement();
        } else {
          writer.writeElement((String) segment[e]);
        }
      }
      writer.writeEndSegment();
    }
    writer.endInterchange();
    writer.flush();
    return out.toString(charset);
  }
}
