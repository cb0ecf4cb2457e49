package dev.crossdock.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x061c, 0x200e, 0x200f,
        0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff
      })
  void whatDoesNotPrintIsEscaped(int c) {
    var text = "a" + (char) c + "b";
    for (var shown : new String[] {Printable.line(text), Printable.lines(text)}) {
      assertThat(shown).startsWith("a\\").endsWith("b").doesNotContain("" + (char) c);
    }
    assertThat(Printable.firstUnprintable(text)).contains((char) c);
  }

  @Test
  void linesAndTabsStayWhereThereAreLines() {
    assertThat(Printable.lines("a\tb\nc")).isEqualTo("a\tb\nc");
    assertThat(Printable.line("a\tb\nc\r")).isEqualTo("a\\tb\\nc\\r");
    assertThat(Printable.line("\u001b[31m\u202e")).isEqualTo("\\u001b[31m\\u202e");
  }

  @Test
  void whatPrintsStays() {
    var text = "Grüße, 日本, שלום, \uD83D\uDE00 ~ €";
    assertThat(Printable.line(text)).isSameAs(text);
    assertThat(Printable.firstUnprintable(text)).isEmpty();
  }
}
