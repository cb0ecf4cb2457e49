package dev.crossdock.edi.acknowledge;

import static dev.crossdock.edi.Samples.ORDERS_D96A;
import static dev.crossdock.edi.Samples.ORDER_850;
import static dev.crossdock.edi.Samples.edifact;
import static dev.crossdock.edi.Samples.frame;
import static dev.crossdock.edi.Samples.message;
import static dev.crossdock.edi.Samples.raw;
import static dev.crossdock.edi.Samples.transactionSet;
import static dev.crossdock.edi.Samples.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.grammar.DocumentParser;
import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.Grammars;
import dev.crossdock.edi.grammar.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

  private static final AcknowledgementEnvelope ENVELOPE =
      new AcknowledgementEnvelope(31, 7, LocalDateTime.of(2026, 1, 5, 14, 30));

  private static final String BAD_850 = ORDER_850.replace("20260115", "20261315");
  private static final String NO_BEG = ORDER_850.replaceFirst("BEG.*\n", "");

  @Test
  void answersASoundGroupWithA() throws IOException {
    String answer = functional(x12(transactionSet("850", "0001", ORDER_850)));
    assertThat(answer)
        .contains("*ZZ*OURCO          *ZZ*HARBOR         *260105*1430*U*00401*000000031*0*P*>~")
        .contains("GS*FA*OURCO*HARBOR*20260105*1430*7*X*004010~ST*997*0001~AK1*PO*77~")
        .contains("AK2*850*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~GE*1*7~IEA*1*000000031~");
    assertReadsBack(answer, "997");
  }

  @Test
  void namesSegmentAndElementOfWhatIsWrong() throws IOException {
    String answer =
        functional(
            x12(
                transactionSet("850", "0001", ORDER_850),
                transactionSet("850", "0002", BAD_850),
                transactionSet("850", "0003", NO_BEG)));
    assertThat(answer)
        .contains("AK2*850*0001~AK5*A~")
        .contains("AK2*850*0002~AK3*DTM*5**8~AK4*2**8*20261315~AK5*R*5~")
        .contains("AK2*850*0003~AK3*BEG*2**3~AK5*R*5~")
        .contains("AK9*P*3*3*1~");
    assertReadsBack(answer, "997");
  }

  @Test
  void rejectsTheWholeGroupWhereThatIsAgreed() throws IOException {
    String text =
        x12(transactionSet("850", "0001", ORDER_850), transactionSet("850", "0002", BAD_850));
    assertThat(functional(text, RejectionPolicy.WHOLE_GROUP)).contains("AK9*R*2*2*0~");
  }

  @Test
  void rejectsAGroupWhoseCountIsWrong() throws IOException {
    String text = x12(transactionSet("850", "0001", ORDER_850)).replace("GE*1*", "GE*2*");
    assertThat(functional(text)).contains("AK9*R*2*1*0*5~");
  }

  @Test
  void tellsAWrongTransactionSetTrailer() throws IOException {
    String text = x12(transactionSet("850", "0001", ORDER_850)).replace("SE*14*0001", "SE*99*0002");
    assertThat(functional(text)).contains("AK5*R*4*3~");
  }

  @Test
  void answersAGroupOf5010By999WhereThatIsAgreed() throws IOException {
    String answer =
        implementation(
            in5010(
                transactionSet("850", "0001", ORDER_850),
                transactionSet("850", "0002", BAD_850),
                transactionSet("850", "0003", NO_BEG),
                transactionSet("850", "0003", ORDER_850)));
    assertThat(answer)
        .contains("*X*005010~ST*999*0001~AK1*PO*77*005010~")
        .contains("AK2*850*0001*EXAMPLE-1~IK5*A~")
        .contains("AK2*850*0002*EXAMPLE-1~IK3*DTM*5**8~IK4*2**8*20261315~IK5*R*5~")
        .contains("IK3*BEG*2**3~IK5*R*5~")
        .contains("IK5*R*23~")
        .contains("AK9*P*4*4*1~");
    assertReadsBack(answer, "999");
    var said = Received.first(answer);
    assertThat(said.group()).isEqualTo("77");
    assertThat(said.of("0001").verdict()).isEqualTo(Answer.Verdict.ACCEPTED);
    assertThat(said.of("0002").verdict()).isEqualTo(Answer.Verdict.REJECTED);
    assertThat(said.of("0002").remarks().get(0).words()).contains("The date is invalid");
  }

  @Test
  void a999NamesItsOwnGuideWhereTheGroupFollowsOne() throws IOException {
    String guided =
        in5010(transactionSet("850", "0001", ORDER_850)).replace("*X*005010~", "*X*005010X999~");
    assertThat(implementation(guided))
        .contains("*X*005010X231A1~ST*999*0001*005010X231A1~AK1*PO*77*005010X999~");
    assertReadsBack(implementation(guided), "999");
  }

  @Test
  void anOlderGroupHasA997EvenWhere999IsAgreed() throws IOException {
    String answer = implementation(x12(transactionSet("850", "0001", ORDER_850)));
    assertThat(answer).contains("ST*997*0001~AK1*PO*77~AK2*850*0001~AK5*A~");
  }

  @Test
  void answersSyntax4InSyntax4() throws IOException {
    String bad = ORDERS_D96A.replace("137:20260105", "137:20261305");
    String text =
        edifact(message("1", ORDERS_D96A), message("2", bad))
            .replace("UNB+UNOC:3+", "UNB+UNOC:4+")
            .replace("+260105:1200+", "+20260105:1200+");
    String answer = contrl(text);
    assertThat(answer)
        .startsWith("UNB+UNOC:4+4098765000002:14+4012345000009:14+20260105:1430+31'")
        .contains("UNH+1+CONTRL:4:1:UN'UCI+REF42+4012345000009:14+4098765000002:14+7'")
        .contains("UCM+2+ORDERS:D:96A:UN:EAN008+4'UCS+3'UCD+12+2:2'UNT");
    assertReadsBack(answer, "CONTRL");
    assertThat(Received.first(answer).of("2").verdict()).isEqualTo(Answer.Verdict.REJECTED);
  }

  @Test
  void anUnsoundInterchangeOfSyntax4HasUci4() throws IOException {
    String text =
        edifact(message("1", ORDERS_D96A))
            .replace("UNB+UNOC:3+", "UNB+UNOW:4+")
            .replace("+260105:1200+", "+20260105:1200+")
            .replace("REF42'UNH", "RÉF*42'UNH");
    String answer = contrl(text);
    assertThat(answer).startsWith("UNB+UNOY:4+").contains("UCI+R", "?*42+", "+4+28+UNZ'UNT+3+1'");
    assertReadsBack(answer, "CONTRL");
  }

  @Test
  void neverAcknowledgesAcknowledgements() throws IOException {
    String functional = functional(x12(transactionSet("850", "0001", ORDER_850)));
    var out = new ByteArrayOutputStream();
    int groups =
        X12Acknowledgements.functional(
            interchange(functional),
            List.<DocumentVerdict>of().iterator(),
            RejectionPolicy.PARTIAL,
            false,
            ENVELOPE,
            out);
    assertThat(groups).isZero();
    assertThat(out.size()).isZero();
    assertThat(AcknowledgementScope.of(interchange(functional)))
        .isEqualTo(AcknowledgementScope.NONE);
  }

  @Test
  void rejectsAnInterchangeByTa1() throws IOException {
    String sound = x12(transactionSet("850", "0001", ORDER_850));
    assertThat(ta1(sound)).contains("TA1*000000905*260105*1200*A*000~IEA*0*000000031~");
    assertThat(ta1(sound.replace("IEA*1*000000905", "IEA*1*000000906"))).contains("*R*001~");
    assertThat(ta1(sound.replace("IEA*1*", "IEA*2*"))).contains("*R*021~");
    assertThat(ta1(sound.replaceFirst("IEA.*", ""))).contains("*R*023~");
    assertThat(AcknowledgementScope.of(interchange(sound.replace("IEA*1*", "IEA*2*"))))
        .isEqualTo(AcknowledgementScope.INTERCHANGE_REJECTED);
  }

  @Test
  void copiesNoDelimiterAndNoBadByteIntoAk404() throws IOException {
    String bad = ORDER_850.replace("DTM*002*20260115", "DTM*002*2026>\u0001é15");
    String answer = functional(x12(transactionSet("850", "0001", bad)));
    assertThat(answer).contains("~AK4*2").doesNotContain("é").doesNotContain("\u0001");
    assertReadsBack(answer, "997");
  }

  @Test
  void answersASoundEdifactInterchangeWithUci7() throws IOException {
    String answer = contrl(edifact(message("1", ORDERS_D96A)));
    assertThat(answer)
        .startsWith("UNB+UNOC:3+4098765000002:14+4012345000009:14+260105:1430+31'")
        .contains("UNH+1+CONTRL:D:3:UN'UCI+REF42+4012345000009:14+4098765000002:14+7'UNT+3+1'")
        .endsWith("UNZ+1+31'");
    assertReadsBack(answer, "CONTRL");
  }

  @Test
  void namesSegmentAndElementInContrl() throws IOException {
    String bad = ORDERS_D96A.replace("137:20260105", "137:20261305");
    String noBgm = ORDERS_D96A.replaceFirst("BGM.*\n", "");
    String answer =
        contrl(edifact(message("1", bad), message("2", ORDERS_D96A), message("3", noBgm)));
    assertThat(answer)
        .contains("UCM+1+ORDERS:D:96A:UN:EAN008+4'UCS+3'UCD+12+2:2'")
        .doesNotContain("UCM+2")
        .contains("UCM+3+ORDERS:D:96A:UN:EAN008+4'UCS+1+13'");
    assertReadsBack(answer, "CONTRL");
  }

  @Test
  void doesNotTellWhatOnlyTheSubsetRequires() throws IOException {
    String bad =
        ORDERS_D96A.replace("137:20260105", "137:20261305").replace("PO-77001+9", "PO-77001");
    assertThat(contrl(edifact(message("1", bad))))
        .contains("UCM+1+ORDERS:D:96A:UN:EAN008+4'UCS+3'UCD+12+2:2'UNT");
  }

  @Test
  void rejectsAnEdifactInterchangeByUci4() throws IOException {
    String text = edifact(message("1", ORDERS_D96A)).replace("UNZ+1+REF42", "UNZ+1+REF43");
    String answer = contrl(text);
    assertThat(answer).contains("+4+28+UNZ'UNT+3+1'");
    assertReadsBack(answer, "CONTRL");
  }

  @Test
  void reportsAWrongMessageTrailerOnMessageLevel() throws IOException {
    String text = edifact(message("1", ORDERS_D96A)).replace("UNT+20+1", "UNT+19+1");
    assertThat(contrl(text)).contains("UCM+1+ORDERS:D:96A:UN:EAN008+4+29'UNT");
  }

  private static Interchange interchange(String text) {
    return frame(text).interchanges().get(0);
  }

  private static String ta1(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    X12Acknowledgements.ta1(interchange(text), ENVELOPE, out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String functional(String text) throws IOException {
    return functional(text, RejectionPolicy.PARTIAL);
  }

  private static String functional(String text, RejectionPolicy policy) throws IOException {
    var out = new ByteArrayOutputStream();
    X12Acknowledgements.functional(
        interchange(text), verdicts(text).iterator(), policy, false, ENVELOPE, out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String implementation(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    X12Acknowledgements.functional(
        interchange(text), verdicts(text).iterator(), RejectionPolicy.PARTIAL, true, ENVELOPE, out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String in5010(String... transactionSets) {
    return x12(transactionSets)
        .replace("*U*00401*", "*^*00501*")
        .replace("*X*004010~", "*X*005010~")
        .replaceAll("~ST\\*850\\*(\\d+)~", "~ST*850*$1*EXAMPLE-1~");
  }

  private static String contrl(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    EdifactAcknowledgements.contrl(
        interchange(text), verdicts(text).iterator(), RejectionPolicy.PARTIAL, ENVELOPE, out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static List<DocumentVerdict> verdicts(String text) throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    var verdicts = new ArrayList<DocumentVerdict>();
    Interchange interchange = interchange(text);
    try (var frames = DocumentFrames.open(raw(text), interchange, FramingOptions.defaults())) {
      for (DocumentFrame frame = frames.next(); frame != null; frame = frames.next()) {
        FoundGrammar found =
            grammars
                .find(
                    interchange.standard(),
                    frame.message(),
                    frame.version(),
                    frame.association(),
                    List.of())
                .orElseThrow();
        Parsed parsed =
            DocumentParser.parse(
                frame, interchange.syntax(), found.grammar(), DocumentHandler.NONE);
        var violations = new ArrayList<Violation>(frame.violations());
        violations.addAll(parsed.violations());
        verdicts.add(
            new DocumentVerdict(
                frame.groupNo(),
                frame.message(),
                frame.version(),
                frame.agency(),
                frame.association(),
                frame.controlNumber(),
                violations.stream().noneMatch(Violation::isError),
                violations));
      }
    }
    return verdicts;
  }

  private static void assertReadsBack(String answer, String message) throws IOException {
    var framing = frame(answer);
    assertThat(framing.violations()).isEmpty();
    assertThat(framing.setAside()).isEmpty();
    assertThat(framing.interchanges()).hasSize(1);
    assertThat(framing.interchanges().get(0).violations()).isEmpty();
    assertThat(verdicts(answer))
        .allSatisfy(
            verdict -> {
              assertThat(verdict.message()).isEqualTo(message);
              assertThat(verdict.violations()).isEmpty();
            });
  }
}
