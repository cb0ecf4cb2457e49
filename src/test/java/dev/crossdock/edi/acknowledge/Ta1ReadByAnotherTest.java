package dev.crossdock.edi.acknowledge;

import static dev.crossdock.edi.Samples.frame;
import static dev.crossdock.edi.Samples.transactionSet;
import static dev.crossdock.edi.Samples.x12;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.Samples;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write as a TA1 says the same to StAEDI, which knows its codes and its envelope. */
class Ta1ReadByAnotherTest {

  private static final String SENT = x12(transactionSet("850", "0001", Samples.ORDER_850));

  @ParameterizedTest
  @CsvSource({
    "IEA*1*000000905, IEA*1*000000905, A, 000",
    "IEA*1*000000905, IEA*1*000000906, R, 001",
    "IEA*1*000000905, IEA*2*000000905, R, 021",
    "IEA*1*000000905~, '', R, 023",
    "*U*00401*, *U*00501*, A, 000",
  })
  void isReadAlike(String sound, String sent, String verdict, String note) throws Exception {
    assertThat(SENT).contains(sound);
    assertThat(read(ta1(SENT.replace(sound, sent))))
        .startsWith("ISA")
        .contains("TA1|000000905|260105|1200|" + verdict + "|" + note, "IEA|0|000000031")
        .noneMatch(line -> line.startsWith("wrong"));
  }

  @Test
  void theOtherReaderDoesNotTakeEverything() throws Exception {
    var sound = ta1(SENT);
    assertThat(read(sound.replace("*A*000~", "*Q*000~"))).anyMatch(l -> l.startsWith("wrong"));
    assertThat(read(sound.replace("*A*000~", "*A*077~"))).anyMatch(l -> l.startsWith("wrong"));
    assertThat(read(sound.replace("IEA*0*", "IEA*1*"))).anyMatch(l -> l.startsWith("wrong"));
  }

  private static String ta1(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    X12Acknowledgements.ta1(
        frame(text).interchanges().get(0),
        new AcknowledgementEnvelope(31, 7, LocalDateTime.of(2026, 1, 5, 14, 30)),
        out);
    return out.toString(ISO_8859_1);
  }

  /** The segments, {@code ISA} without its elements, and what is wrong. */
  private static List<String> read(String text) throws EDIStreamException, IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var in = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    try (var reader = EDIInputFactory.newFactory().createEDIStreamReader(in, "ISO-8859-1")) {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case START_SEGMENT -> line.append(reader.getText());
          case ELEMENT_DATA -> line.append('|').append(reader.getText());
          case END_SEGMENT -> {
            lines.add(line.toString().replaceFirst("ISA.*", "ISA"));
            line.setLength(0);
          }
          case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
              lines.add("wrong " + reader.getErrorType() + ' ' + reader.getReferenceCode());
          default -> {}
        }
      }
    }
    return lines;
  }
}
