package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SnifferTest {

  @Test
  void tellsWhatAFileIs() {
    assertThat(detect(Samples.x12())).isEqualTo(Detection.X12);
    assertThat(detect(Samples.edifact())).isEqualTo(Detection.EDIFACT);
    assertThat(detect("UNA:+.? '\n" + Samples.edifact())).isEqualTo(Detection.EDIFACT);
    assertThat(detect(Samples.message("1", ""))).isEqualTo(Detection.EDIFACT);
    assertThat(detect("\u00ef\u00bb\u00bf<?xml version=\"1.0\"?><a/>")).isEqualTo(Detection.XML);
    assertThat(detect(" {\"a\": 1}")).isEqualTo(Detection.JSON);
    assertThat(detect("order;item;qty\n1;2;3\n")).isEqualTo(Detection.TEXT);
    assertThat(detect("PK\u0003\u0004\u0000\u0000")).isEqualTo(Detection.BINARY);
    assertThat(detect(" \r\n")).isEqualTo(Detection.EMPTY);
  }

  private static Detection detect(String text) {
    return Sniffer.detect(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
