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

  private static Detection of(String text) throws IOException {
    return Detection.of(RawBytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
