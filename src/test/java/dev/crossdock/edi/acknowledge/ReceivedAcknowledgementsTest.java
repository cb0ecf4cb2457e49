package dev.crossdock.edi.acknowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.acknowledge.Answer.Remark;
import dev.crossdock.edi.acknowledge.Answer.Verdict;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReceivedAcknowledgementsTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*THEM           *ZZ*US             "
          + "*261121*1200*U*00401*000000001*0*P*>~";

  @Test
  void whatIsNotNamedInAnAcceptedGroupIsAccepted() throws IOException {
    var answer = functional("AK1*PO*17~AK9*A*2*2*2~");
    assertThat(answer.groupType()).isEqualTo("PO");
    assertThat(answer.group()).isEqualTo("17");
    assertThat(answer.of("0001").verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void eachDocumentOfAPartlyRejectedGroupHasItsOwnWord() throws IOException {
    var answer =
        functional(
            "AK1*PO*17~AK2*850*0001~AK3*N1*5*N1*3~AK5*R*5~AK2*850*0002~AK5*A~"
                + "AK2*850*0003~AK3*PO1*9**8~AK4*4>2*212*7*x~AK5*E~AK9*P*4*4*3~");
    assertThat(answer.of("0001").verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(answer.of("0001").remarks())
        .extracting(Remark::words)
        .containsExactly(
            "A mandatory segment is missing (AK304 3).", "Segments are in error (AK502 5).");
    assertThat(answer.of("0002").verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.of("0003"))
        .isEqualTo(
            new Answer.OfDocument(
                Verdict.ACCEPTED_WITH_ERRORS,
                java.util.List.of(new Remark("PO1", 9, 4, 2, "AK403", "7", "x"))));
    assertThat(answer.of("0004").verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aRejectedGroupTakesItsDocumentsWithIt() throws IOException {
    var answer = functional("AK1*PO*17~AK2*850*0001~AK5*A~AK9*R*1*1*0*4~");
    assertThat(answer.of("0001").verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(answer.of("0001").remarks())
        .extracting(Remark::words)
        .containsExactly("The control numbers of GS and GE differ (AK905 4).");
  }

  @Test
  void a999SaysTheSameByOtherNames() throws IOException {
    var answer = functional("AK1*PO*17~AK2*850*0001~IK3*N1*5**I4~IK5*R*I5~AK9*R*1*1*0~");
    assertThat(answer.of("0001").remarks())
        .extracting(Remark::words)
        .containsExactly(
            "The segment is not used by the partner (IK304 I4).",
            "Segments are not as the partner needs them (IK502 I5).");
  }

  @Test
  void aTa1TellsOfTheInterchange() throws IOException {
    var bytes = (ISA + "TA1*000000042*261121*1200*R*025~IEA*0*000000001~").getBytes(ISO_8859_1);
    var found = Framer.scan(RawBytes.of(bytes), FramingOptions.defaults()).interchanges().get(0);
    assertThat(found.rejected()).isFalse();
    assertThat(ReceivedAcknowledgements.ta1(found, bytes))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.interchange()).isEqualTo("000000042");
              assertThat(a.of("0001").verdict()).isEqualTo(Verdict.REJECTED);
              assertThat(a.remarks()).extracting(Remark::code).containsExactly("025");
            });
  }

  @Test
  void aControlOfReceiptSaysNothingOfTheMessages() throws IOException {
    assertThat(control("UCI+17+US:14+THEM:14+8'").of("1").verdict()).isEqualTo(Verdict.RECEIVED);
    assertThat(control("UCI+17+US:14+THEM:14+7'").of("1").verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(control("UCI+17+US:14+THEM:14+4+28+UNZ'").of("1").remarks())
        .extracting(Remark::words)
        .containsExactly("The references of header and trailer differ (0085 28).");
  }

  @Test
  void aControlThatNamesNothingIsNoAnswer() throws IOException {
    var edi = "UNB+UNOC:3+T:14+U:14+261121:1200+1'UNH+1+CONTRL:D:3:UN'UNT+2+1'UNZ+1+1'";
    assertThat(read(edi)).isEmpty();
  }

  private static Answer functional(String content) throws IOException {
    int segments = content.split("~", -1).length + 1;
    return read(ISA
            + "GS*FA*THEM*US*20261121*1200*1*X*004010~ST*997*0001~"
            + content
            + "SE*"
            + segments
            + "*0001~GE*1*1~IEA*1*000000001~")
        .orElseThrow();
  }

  private static Answer control(String content) throws IOException {
    return read("UNB+UNOC:3+T:14+U:14+261121:1200+1'UNH+1+CONTRL:D:3:UN'"
            + content
            + "UNT+3+1'UNZ+1+1'")
        .orElseThrow();
  }

  private static java.util.Optional<Answer> read(String edi) throws IOException {
    var bytes = RawBytes.of(edi.getBytes(ISO_8859_1));
    var found = Framer.scan(bytes, FramingOptions.defaults()).interchanges().get(0);
    try (var frames = DocumentFrames.open(bytes, found, FramingOptions.defaults())) {
      return ReceivedAcknowledgements.read(Objects.requireNonNull(frames.next()), found.syntax());
    }
  }
}
