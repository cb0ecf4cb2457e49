package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DetectionTest {

  @Test
  void oneNulMakesATextNoBinary() throws IOException {
    assertThat(of("order;item;text\n1;2;a\0b and enough of other words around it\n"))
        .isEqualTo(Detection.TEXT);
  }

  @Test
  void manyControlCharactersDo() throws IOException {
    assertThat(of("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")).isEqualTo(Detection.BINARY);
    assertThat(of("o\0r\0d\0e\0r\0")).isEqualTo(Detection.BINARY);
  }

  @Test
  void tellsWhatAFileIs() throws IOException {
    assertThat(of(Samples.x12())).isEqualTo(Detection.X12);
    assertThat(of(Samples.edifact())).isEqualTo(Detection.EDIFACT);
    assertThat(of("UNA:+.? '\n" + Samples.edifact())).isEqualTo(Detection.EDIFACT);
    assertThat(of(Samples.message("1", ""))).isEqualTo(Detection.EDIFACT);
    assertThat(of("\u00ef\u00bb\u00bf<?xml version=\"1.0\"?><a/>")).isEqualTo(Detection.XML);
    assertThat(of(" {\"a\": 1}")).isEqualTo(Detection.JSON);
    assertThat(of("order;item;qty\n1;2;3\n")).isEqualTo(Detection.TEXT);
    assertThat(of(" \r\n")).isEqualTo(Detection.EMPTY);
  }

  @Test
  void aWordThatBeginsLikeATagIsText() throws IOException {
    assertThat(of("UNBILLED;item;qty\n1;2;3\n")).isEqualTo(Detection.TEXT);
    assertThat(of("ISAAC;item;qty\n1;2;3\n")).isEqualTo(Detection.TEXT);
    assertThat(of("ISA*00*cut off")).isEqualTo(Detection.X12);
  }

  private static Detection of(String text) throws IOException {
    return Detection.of(RawBytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
