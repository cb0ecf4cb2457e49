package dev.crossdock.edi.grammar;

import static dev.crossdock.edi.Samples.ORDERS_D96A;
import static dev.crossdock.edi.Samples.ORDER_850;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.Segment;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentParserTest {

  private static final Grammars GRAMMARS = grammars();

  private static Grammars grammars() {
    try {
      return Grammars.load(Samples.MAPPINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void findsNothingWrongWithSoundOrders() {
    assertThat(x12(ORDER_850).violations()).isEmpty();
    assertThat(edifact(ORDERS_D96A).violations()).isEmpty();
  }

  @Test
  void handsLoopsAndSegmentsOver() {
    var trace = new ArrayList<String>();
    parse(Samples.x12(Samples.transactionSet("850", "0001", ORDER_850)), "850", trace(trace));
    assertThat(trace)
        .containsSequence("<N1", "N1=BY", "N3=1 Dock Street", "N4=Cleveland", "N1>", "<N1", "N1=ST")
        .containsSequence("<PO1", "PO1=1", "<PID", "PID=F", "PID>", "PO1>", "<PO1", "PO1=2", "PO1>")
        .containsSequence("<CTT", "CTT=2", "CTT>", "SE=14");
    trace.clear();
    parse(Samples.edifact(Samples.message("1", ORDERS_D96A)), "ORDERS", trace(trace));
    assertThat(trace)
        .containsSequence("<SG1", "RFF=CT", "SG1>", "<SG2", "NAD=BY", "SG2>")
        .containsSequence("<SG25", "LIN=1", "PIA=5", "IMD=F", "QTY=21", "<SG28", "PRI=AAA")
        .containsSequence("UNS=S", "CNT=2", "UNT=20");
  }

  @Test
  void tellsAMissingMandatorySegmentWhereItShouldBe() {
    Violation violation = only(x12(ORDER_850.replaceFirst("BEG.*\n", "")));
    assertThat(violation.code()).isEqualTo(GrammarCode.SEGMENT_MISSING);
    assertThat(place(violation).segment()).isEqualTo("BEG");
    assertThat(place(violation).segmentPosition()).isEqualTo(2);
    assertThat(codes(edifact(ORDERS_D96A.replaceFirst("BGM.*\n", ""))))
        .containsExactly(GrammarCode.SEGMENT_MISSING);
    assertThat(codes(x12(ORDER_850.replaceAll("(PO1|PID).*\n", ""))))
        .containsExactly(GrammarCode.SEGMENT_MISSING);
  }

  @Test
  void goesOnBehindASegmentItDoesNotKnow() {
    assertThat(codes(x12(ORDER_850.replaceFirst("DTM", "QQQ*1\nDTM"))))
        .containsExactly(GrammarCode.SEGMENT_UNKNOWN);
    assertThat(codes(x12(ORDER_850.replaceFirst("DTM", "BIG*20260101*5\nDTM"))))
        .containsExactly(GrammarCode.SEGMENT_NOT_IN_MESSAGE);
    assertThat(codes(x12(ORDER_850.replaceFirst("CTT", "REF*DP*9\nCUR*BY*EUR\nCTT"))))
        .containsExactly(GrammarCode.SEGMENT_MISPLACED);
  }

  @Test
  void tellsAMisplacedLoopOnce() {
    String body = ORDER_850 + "N1*BT*Late*92*7\nN3*Street\nN4*Town\n";
    assertThat(codes(x12(body))).containsExactly(GrammarCode.SEGMENT_MISPLACED);
  }

  @Test
  void tellsWhatComesTooOften() {
    assertThat(codes(x12(ORDER_850.replaceFirst("CUR", "CUR*BY*EUR\nCUR"))))
        .containsExactly(GrammarCode.SEGMENT_REPEATED_TOO_OFTEN);
    String parties = "N1*BY*Harbor*92*11\n".repeat(200);
    assertThat(codes(x12(ORDER_850.replaceFirst("N1\\*ST", parties + "N1*ST"))))
        .containsOnly(GrammarCode.LOOP_REPEATED_TOO_OFTEN)
        .hasSize(2);
  }

  @Test
  void judgesElements() {
    assertThat(codes(x12(ORDER_850.replace("BEG*00*SA*", "BEG*00*SA**"))))
        .contains(GrammarCode.ELEMENT_MISSING);
    assertThat(codes(x12(ORDER_850.replace("4500012345", "4".repeat(23)))))
        .containsExactly(GrammarCode.ELEMENT_TOO_LONG);
    assertThat(codes(x12(ORDER_850.replace("CUR*BY*USD", "CUR*BY*US"))))
        .containsExactly(GrammarCode.ELEMENT_TOO_SHORT);
    assertThat(codes(x12(ORDER_850.replace("CUR*BY*USD", "CUR*BY*USD" + "*1.25*".repeat(12)))))
        .contains(GrammarCode.ELEMENT_TOO_MANY);
    assertThat(codes(x12(ORDER_850.replace("9.25", "9,25"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
    assertThat(codes(x12(ORDER_850.replace("9.25", "-9.25")))).isEmpty();
    assertThat(codes(x12(ORDER_850.replace("*20260105", "*20260230"))))
        .containsExactly(GrammarCode.ELEMENT_DATE_INVALID);
    assertThat(codes(x12(ORDER_850.replace("20260115", "20260115*2561"))))
        .containsExactly(GrammarCode.ELEMENT_TIME_INVALID);
    assertThat(codes(x12(ORDER_850.replace("Crisp", "Crisp > sweet"))))
        .containsExactly(GrammarCode.COMPONENT_TOO_MANY);
  }

  @Test
  void judgesSyntaxNotes() {
    assertThat(codes(x12(ORDER_850.replace("*UP*614141000036", "*UP*"))))
        .containsExactly(GrammarCode.ELEMENT_CONDITIONAL_MISSING);
    assertThat(codes(x12(ORDER_850.replace("REF*DP*038", "REF*DP"))))
        .containsExactly(GrammarCode.ELEMENT_CONDITIONAL_MISSING);
    assertThat(codes(x12(ORDER_850.replace("*20260115", "*20260115\nTD3*40*ABCD"))))
        .containsExactly(GrammarCode.ELEMENT_CONDITIONAL_MISSING);
  }

  @Test
  void rejectsAnUnknownCodeOfAClosedListAndWarnsOfOneOfAnOpenList() {
    assertThat(only(x12(ORDER_850.replace("BEG*00", "BEG*XQ"))).severity())
        .isEqualTo(Severity.ERROR);
    Violation open = only(x12(ORDER_850.replace("*120*CA*", "*120*ZQ*")));
    assertThat(open.code()).isEqualTo(GrammarCode.ELEMENT_CODE_UNKNOWN);
    assertThat(open.severity()).isEqualTo(Severity.WARNING);
    assertThat(codes(x12(ORDER_850.replace("REF*DP", "REF*QQ7")))).isEmpty();
  }

  @Test
  void tellsNulAndControlCharacters() {
    assertThat(codes(x12(ORDER_850.replace("Crisp", "Cr\u0000sp"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
    assertThat(codes(edifact(ORDERS_D96A.replace("Bolts", "B\u0000lts"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
  }

  @Test
  void tellsCharactersThatNoTextMayHoldInAnyCharset() {
    for (var bad : List.of("\u00c2\u0085", "\u00ef\u00bf\u00bf", "\u007f", "\u0001")) {
      assertThat(codes(x12(ORDER_850.replace("Crisp", "Cr\u00c3\u00a4" + bad))))
          .as(bad)
          .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
    }
    assertThat(codes(edifact(ORDERS_D96A.replace("Bolts", "B\u00c3\u00a4\u00c2\u0080lts"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
    assertThat(codes(edifact(ORDERS_D96A.replace("Bolts", "B?\u0001lts"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
  }

  @Test
  void readsCommaAndPointAlikeInEdifact() {
    assertThat(codes(edifact(ORDERS_D96A.replace("AAA:2.50", "AAA:2,50")))).isEmpty();
    assertThat(codes(edifact(ORDERS_D96A.replace("AAA:2.50", "AAA:1.002,50"))))
        .containsExactly(GrammarCode.ELEMENT_CHARACTER_INVALID);
  }

  @Test
  void judgesEdifactDatesByTheirFormat() {
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "202601151430:203")))).isEmpty();
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "20260115143059UTC:304"))))
        .isEmpty();
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "202603:616")))).isEmpty();
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "2026010120260131:718"))))
        .isEmpty();
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "20260229:102"))))
        .containsExactly(GrammarCode.ELEMENT_DATE_INVALID);
    assertThat(codes(edifact(ORDERS_D96A.replace("20260115:102", "260115:102"))))
        .containsExactly(GrammarCode.ELEMENT_DATE_INVALID);
  }

  @Test
  void judgesComponents() {
    assertThat(codes(edifact(ORDERS_D96A.replace("DTM+2:", "DTM+:"))))
        .containsExactly(GrammarCode.ELEMENT_MISSING);
    Violation tooMany = only(edifact(ORDERS_D96A.replace("QTY+21:48:PCE", "QTY+21:48:PCE:9")));
    assertThat(tooMany.code()).isEqualTo(GrammarCode.COMPONENT_TOO_MANY);
    assertThat(place(tooMany).element()).isEqualTo(1);
    assertThat(place(tooMany).component()).isEqualTo(4);
  }

  @Test
  void tellsTheExactPlace() {
    String text =
        Samples.x12(Samples.transactionSet("850", "0001", ORDER_850.replace("9.25", "nine")))
            .replace("~", "~\r\n");
    Violation violation = parse(text, "850", DocumentHandler.NONE).violations().get(0);
    Place place = place(violation);
    assertThat(place.offset()).isEqualTo(text.indexOf("nine"));
    assertThat(place.line()).isEqualTo(text.substring(0, text.indexOf("nine")).lines().count());
    assertThat(place.column()).isEqualTo("PO1*1*120*CA*".length() + 1);
    assertThat(place.segment()).isEqualTo("PO1");
    assertThat(place.segmentPosition()).isEqualTo(10);
    assertThat(place.element()).isEqualTo(4);
  }

  @Test
  void toleratesStrayTerminatorsAndLineBreaksWithAWarning() {
    String stray =
        Samples.x12(Samples.transactionSet("850", "0001", ORDER_850)).replace("CTT", "~CTT");
    assertThat(codes(parse(stray, "850", DocumentHandler.NONE)))
        .containsExactly(GrammarCode.SEGMENT_EMPTY);
    Parsed broken =
        parse(
            Samples.edifact(Samples.message("1", ORDERS_D96A.replace("\n", "'")))
                .replace("''", "'")
                .replace("Hafenstr", "Hafen\r\nstr"),
            "ORDERS",
            DocumentHandler.NONE);
    assertThat(codes(broken)).contains(GrammarCode.LINE_BREAK_IN_SEGMENT);
  }

  @Test
  void knowsASegmentWhoseTagIsBrokenOverLines() {
    String text = Samples.edifact(Samples.message("1", ORDERS_D96A)).replace("BGM+", "B\nGM+");
    assertThat(codes(parse(text, "ORDERS", DocumentHandler.NONE)))
        .containsExactly(GrammarCode.LINE_BREAK_IN_SEGMENT);
  }

  @Test
  void takesNothingButALineBreakForAnAbsentElement() {
    String text =
        Samples.edifact(Samples.message("1", ORDERS_D96A)).replace("21:48:PCE", "21:\r:PCE");
    assertThat(codes(parse(text, "ORDERS", DocumentHandler.NONE)))
        .containsExactly(GrammarCode.LINE_BREAK_IN_SEGMENT, GrammarCode.ELEMENT_MISSING);
  }

  @Test
  void stopsListingAtTheLimit() {
    Parsed parsed = x12(ORDER_850 + "QQQ*1\n".repeat(3000));
    assertThat(parsed.violations()).hasSize(Parsed.MAX_VIOLATIONS + 1);
    assertThat(parsed.violations().get(Parsed.MAX_VIOLATIONS).code())
        .isEqualTo(GrammarCode.TOO_MANY_VIOLATIONS);
  }

  @Test
  void hashesContentAndNothingElse() {
    byte[] one = x12(ORDER_850).contentHash();
    String other = Samples.x12(Samples.transactionSet("850", "0777", ORDER_850));
    assertThat(parse(other, "850", DocumentHandler.NONE).contentHash()).isEqualTo(one);
    assertThat(x12(ORDER_850.replace("CUR*BY*USD", "CUR*BY*USD**")).contentHash()).isEqualTo(one);
    assertThat(x12(ORDER_850.replace("*120*", "*121*")).contentHash()).isNotEqualTo(one);
  }

  @Test
  void readsFiftyThousandLines() {
    var body = new StringBuilder(ORDER_850.replaceFirst("(?s)PO1.*", ""));
    for (int i = 1; i <= 50_000; i++) {
      body.append("PO1*").append(i).append("*1*EA*2.5**VN*A").append(i).append('\n');
    }
    assertThat(x12(body + "CTT*50000\n").violations()).isEmpty();
  }

  private static Parsed x12(String body) {
    return parse(
        Samples.x12(Samples.transactionSet("850", "0001", body)), "850", DocumentHandler.NONE);
  }

  private static Parsed edifact(String body) {
    return parse(Samples.edifact(Samples.message("1", body)), "ORDERS", DocumentHandler.NONE);
  }

  private static Parsed parse(String text, String message, DocumentHandler handler) {
    Interchange interchange = Samples.frame(text).interchanges().get(0);
    DocumentFrame frame = Samples.documents(text).get(0);
    Grammar grammar =
        GRAMMARS
            .find(
                interchange.standard(),
                message,
                interchange.standard() == Standard.X12 ? "004010" : "D96A")
            .orElseThrow()
            .grammar();
    return DocumentParser.parse(frame, interchange.syntax(), grammar, handler);
  }

  private static DocumentHandler trace(List<String> trace) {
    return new DocumentHandler() {
      @Override
      public void startLoop(String name) {
        trace.add("<" + name);
      }

      @Override
      public void endLoop(String name) {
        trace.add(name + ">");
      }

      @Override
      public void segment(Segment segment) {
        trace.add(segment.tag() + "=" + segment.element(1));
      }
    };
  }

  private static Violation only(Parsed parsed) {
    assertThat(parsed.violations()).hasSize(1);
    return parsed.violations().get(0);
  }

  private static Place place(Violation violation) {
    return Objects.requireNonNull(violation.place());
  }

  private static List<Code> codes(Parsed parsed) {
    return parsed.violations().stream().map(Violation::code).toList();
  }
}
