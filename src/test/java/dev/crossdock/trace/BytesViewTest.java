package dev.crossdock.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.trace.BytesView.Segments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BytesViewTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static TracedViolation at(long offset) {
    return new TracedViolation(
        "grammar",
        "element-too-long",
        "title",
        "error",
        null,
        "PO1",
        2,
        1,
        0,
        0,
        0,
        offset,
        "x",
        "too long",
        "");
  }

  private static BytesView view(
      String text, long from, @Nullable Segments segments, TracedViolation... violations) {
    return BytesView.of(bytes(text), from, from + text.length(), segments, List.of(violations));
  }

  @Test
  void ediIsShownBySegmentWithThePlacesOfViolations() {
    var view =
        view("ST*850*1~\r\nPO1*1*999~SE*3*1~", 200, new Segments((byte) '~', (byte) 0), at(217));

    assertThat(view.kind()).isEqualTo("edi");
    assertThat(view.lines())
        .extracting(BytesView.Line::text)
        .containsExactly("ST*850*1~", "PO1*1*999~", "SE*3*1~");
    assertThat(view.lines()).extracting(BytesView.Line::offset).containsExactly(200L, 211L, 221L);
    assertThat(view.lines().get(1).marks())
        .singleElement()
        .satisfies(m -> assertThat(m.at()).isEqualTo(6))
        .satisfies(m -> assertThat(m.code()).isEqualTo("element-too-long"));
    assertThat(view.next()).isNull();
  }

  @Test
  void aReleasedTerminatorEndsNoSegment() {
    var una = Segments.of(bytes("UNA:+.? 'UNB+UNOC:3'"));
    assertThat(una).isEqualTo(new Segments((byte) '\'', (byte) '?'));
    assertThat(view("FTX+O?'Hara'UNT+2+1'", 0, una).lines())
        .extracting(BytesView.Line::text)
        .containsExactly("FTX+O?'Hara'", "UNT+2+1'");
    assertThat(Segments.of(bytes("UNB+UNOA:1"))).isEqualTo(new Segments((byte) '\'', (byte) '?'));
    assertThat(Segments.of(bytes("number;item"))).isNull();
    var isa =
        "ISA*00*          *00*          *ZZ*A              *ZZ*B             "
            + " *260301*0910*U*00401*000860977*0*P*>|";
    assertThat(Segments.of(bytes(isa))).isEqualTo(new Segments((byte) '|', (byte) 0));
  }

  @Test
  void otherTextIsShownByLineAndTheRestInHex() {
    assertThat(view("number;item\n1;Käse\n", 0, null))
        .satisfies(v -> assertThat(v.kind()).isEqualTo("text"))
        .satisfies(v -> assertThat(v.charset()).isEqualTo("ISO-8859-1"))
        .satisfies(v -> assertThat(v.lines()).hasSize(2));
    var hex = view("PK\3\4" + "A".repeat(20), 0, null);
    assertThat(hex.kind()).isEqualTo("hex");
    assertThat(hex.lines().get(0).text()).startsWith("50 4b 03 04 41").endsWith("PK..AAAAAAAAAAAA");
    assertThat(hex.lines().get(1).offset()).isEqualTo(16);
  }

  @Test
  void whatIsLongIsShownPageByPage() {
    var view = view("A*1~".repeat(BytesView.PAGE / 2), 7, new Segments((byte) '~', (byte) 0));
    assertThat(view.next()).isEqualTo(7L + BytesView.PAGE);
    assertThat(view.lines()).hasSize(BytesView.PAGE / 4);
  }
}
