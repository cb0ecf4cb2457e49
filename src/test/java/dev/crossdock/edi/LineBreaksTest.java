package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line break may stand anywhere: old systems wrap at 80 columns. */
class LineBreaksTest {

  private static final String X12 =
      Samples.x12(
          Samples.transactionSet("850", "0001", Samples.ORDER_850),
          Samples.transactionSet("850", "0002", Samples.ORDER_850));
  private static final String EDIFACT =
      Samples.edifact(
          Samples.message("1", Samples.ORDERS_D96A), Samples.message("2", Samples.ORDERS_D96A));

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void aBreakAnywhereIsReadAsIfThereWereNone(String lineBreak) {
    for (var text : List.of(flat(X12), flat(EDIFACT), "UNA:+.? '" + flat(EDIFACT))) {
      var sound = seen(text);
      for (int at = 1; at < text.length(); at++) {
        var broken = text.substring(0, at) + lineBreak + text.substring(at);
        assertThat(seen(broken))
            .as("behind %s", text.substring(Math.max(0, at - 20), at))
            .isEqualTo(sound);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void aFileMayBeWrappedAtAnyWidth(String lineBreak) {
    for (var text : List.of(flat(X12), flat(EDIFACT))) {
      var sound = seen(text);
      for (int width = 40; width < 140; width++) {
        assertThat(seen(text.replaceAll("(?s).{" + width + "}", "$0" + lineBreak)))
            .as("width %d", width)
            .isEqualTo(sound);
      }
    }
  }

  private static String flat(String text) {
    return text.replaceAll("[\\r\\n]", "");
  }

  /** What is read, and what is wrong but for the breaks. */
  private static List<String> seen(String text) {
    var seen = new ArrayList<String>();
    var framing = Samples.frame(text);
    framing.violations().forEach(v -> seen.add(v.code().id()));
    for (var interchange : framing.interchanges()) {
      seen.add(interchange.sender() + " " + interchange.receiver() + " " + interchange.when());
      seen.add(interchange.controlNumber() + " " + interchange.documents());
      tell(interchange.violations(), seen);
      interchange.groups().forEach(g -> tell(g.violations(), seen));
    }
    for (var document : Samples.documents(text)) {
      seen.add(document.message() + document.version() + document.controlNumber());
      tell(document.violations(), seen);
      var tokens = new Tokens(document, framing.interchanges().get(0).syntax());
      while (tokens.next()) {
        var segment = new StringBuilder(tokens.tag());
        for (int e = 1; e <= tokens.elements(); e++) {
          for (int c = 1; c <= tokens.components(e); c++) {
            segment.append('|').append(tokens.component(e, c));
          }
        }
        seen.add(segment.toString());
      }
    }
    return seen;
  }

  private static void tell(List<Violation> violations, List<String> into) {
    violations.stream()
        .filter(v -> v.code() != GrammarCode.LINE_BREAK_IN_SEGMENT)
        .forEach(v -> into.add(v.code().id()));
  }
}
