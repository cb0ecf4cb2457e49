package dev.crossdock.edi;

import static dev.crossdock.edi.Samples.ORDERS_D96A;
import static dev.crossdock.edi.Samples.ORDER_850;
import static dev.crossdock.edi.Samples.documents;
import static dev.crossdock.edi.Samples.edifact;
import static dev.crossdock.edi.Samples.message;
import static dev.crossdock.edi.Samples.raw;
import static dev.crossdock.edi.Samples.transactionSet;
import static dev.crossdock.edi.Samples.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentFramesTest {

  private static final String FIRST = transactionSet("850", "0001", ORDER_850);
  private static final String SECOND = transactionSet("850", "0002", ORDER_850);

  @Test
  void cutsOutEachDocumentByteForByte() {
    String text = x12(FIRST, SECOND).replace("~", "~\r\n");
    List<DocumentFrame> documents = documents(text);
    assertThat(documents).hasSize(2);
    assertThat(documents).extracting(DocumentFrame::controlNumber).containsExactly("0001", "0002");
    for (DocumentFrame document : documents) {
      String bytes = new String(document.bytes(), StandardCharsets.ISO_8859_1);
      assertThat(bytes).startsWith("ST*850").endsWith("~");
      assertThat(text.substring((int) document.from(), (int) document.to())).isEqualTo(bytes);
      assertThat(document.message()).isEqualTo("850");
      assertThat(document.version()).isEqualTo("004010");
      assertThat(document.segments()).isEqualTo(14);
      assertThat(document.violations()).isEmpty();
    }
    assertThat(documents.get(1).line()).isEqualTo(17);
    assertThat(documents.get(1).column()).isEqualTo(1);
  }

  /** An ellipsis ends segments, as its three bytes in UTF-8; others hold its last byte alone. */
  @Test
  void readsATerminatorOfSeveralBytes() throws IOException {
    String text =
        x12(FIRST.replace("Harbor", "H\u00c3\u00a6"), SECOND)
            .replace("~", "\u00e2\u0080\u00a6\r\n");
    Framing framing = Samples.frame(text);
    assertThat(framing.violations()).isEmpty();
    assertThat(framing.interchanges().get(0).violations()).isEmpty();

    List<DocumentFrame> documents = documents(text);
    assertThat(documents).extracting(DocumentFrame::controlNumber).containsExactly("0001", "0002");
    assertThat(documents).allSatisfy(d -> assertThat(d.violations()).isEmpty());
    assertThat(documents.get(0).segments()).isEqualTo(14);
    var tokens = new Tokens(documents.get(0), framing.interchanges().get(0).syntax());
    int segments = 0;
    while (tokens.next()) {
      assertThat(tokens.tag()).matches("[A-Z0-9]{2,3}");
      segments++;
    }
    assertThat(segments).isEqualTo(14);
  }

  @Test
  void tellsControlCharactersInHeaders() throws IOException {
    var set = x12(FIRST.replace("ST*850*", "ST*850\u0001*"), SECOND);
    assertThat(documents(set))
        .extracting(DocumentFramesTest::codes)
        .containsExactly(List.of(GrammarCode.ELEMENT_CHARACTER_INVALID), List.of());
    var group = Samples.frame(x12(FIRST).replace("*X*004010", "*X*004\u0000010"));
    assertThat(group.interchanges().get(0).groups().get(0).rejected()).isTrue();
    var interchange =
        Samples.frame(edifact(message("M1", ORDERS_D96A)).replace("UNOC:3+", "UNOC:3+\u0007"));
    assertThat(interchange.interchanges().get(0).rejected()).isTrue();
  }

  @Test
  void tellsADocumentInAGroupOfAnotherType() {
    var wrong = x12(FIRST, SECOND).replace("GS*PO*", "GS*IN*");
    assertThat(documents(wrong))
        .hasSize(2)
        .allSatisfy(d -> assertThat(codes(d)).containsExactly(EnvelopeCode.DOCUMENT_NOT_IN_GROUP));
    assertThat(documents(x12(FIRST, SECOND.replace("ST*850", "ST*855"))))
        .extracting(DocumentFramesTest::codes)
        .containsExactly(List.of(), List.of(EnvelopeCode.DOCUMENT_NOT_IN_GROUP));
    var grouped =
        edifact(message("M1", ORDERS_D96A))
            .replace("UNH+", "UNG+INVOIC+S+R+260105:1200+1+UN+D:96A'UNH+")
            .replace("UNZ+", "UNE+1+1'UNZ+");
    assertThat(documents(grouped))
        .extracting(DocumentFramesTest::codes)
        .containsExactly(List.of(EnvelopeCode.DOCUMENT_NOT_IN_GROUP));
    assertThat(documents(grouped.replace("UNG+INVOIC", "UNG+ORDERS")))
        .allSatisfy(d -> assertThat(codes(d)).isEmpty());
  }

  @Test
  void readsTypeAndDirectoryOfAMessage() {
    DocumentFrame document = documents(edifact(message("M1", ORDERS_D96A))).get(0);
    assertThat(document.message()).isEqualTo("ORDERS");
    assertThat(document.version()).isEqualTo("D96A");
    assertThat(document.agency()).isEqualTo("UN");
    assertThat(document.association()).isEqualTo("EAN008");
    assertThat(document.controlNumber()).isEqualTo("M1");
  }

  @Test
  void readsACountWithLeadingZeros() {
    String text = x12(FIRST.replace("SE*14*0001", "SE*0000000014*0001"), SECOND);
    assertThat(codes(documents(text).get(0))).isEmpty();
  }

  @Test
  void keepsAWrongTrailerToItsDocument() {
    String text = x12(FIRST.replace("SE*14*0001", "SE*13*0009"), SECOND);
    List<DocumentFrame> documents = documents(text);
    assertThat(codes(documents.get(0)))
        .containsExactly(
            EnvelopeCode.DOCUMENT_COUNT_WRONG, EnvelopeCode.DOCUMENT_REFERENCE_MISMATCH);
    assertThat(documents.get(1).violations()).isEmpty();
  }

  @Test
  void endsADocumentWithoutTrailerWhereTheNextBegins() {
    List<DocumentFrame> documents = documents(x12(FIRST.replace("SE*14*0001~", ""), SECOND));
    assertThat(documents).hasSize(2);
    assertThat(codes(documents.get(0))).containsExactly(EnvelopeCode.DOCUMENT_TRAILER_MISSING);
    assertThat(documents.get(1).violations()).isEmpty();
  }

  @Test
  void tellsADuplicateControlNumberInItsGroupOnly() {
    assertThat(codes(documents(x12(FIRST, FIRST)).get(1)))
        .containsExactly(EnvelopeCode.DOCUMENT_CONTROL_NUMBER_DUPLICATE);
    assertThat(
            codes(documents(edifact(message("1", ORDERS_D96A), message("1", ORDERS_D96A))).get(1)))
        .containsExactly(EnvelopeCode.DOCUMENT_CONTROL_NUMBER_DUPLICATE);
    assertThat(documents(x12(FIRST) + x12(FIRST)))
        .hasSize(2)
        .allMatch(document -> document.violations().isEmpty());
  }

  @Test
  void rejectsOnlyTheDocumentThatIsTooLong() {
    String longer = transactionSet("850", "0001", ORDER_850 + "MSG*tail\n".repeat(40));
    List<DocumentFrame> documents =
        documents(raw(x12(longer, SECOND)), FramingOptions.defaults().withMaxDocument(500));
    assertThat(codes(documents.get(0))).containsExactly(EnvelopeCode.DOCUMENT_TOO_LARGE);
    assertThat(documents.get(0).bytes()).isEmpty();
    assertThat(documents.get(1).violations()).isEmpty();
    assertThat(documents.get(1).bytes()).isNotEmpty();
  }

  @Test
  void rejectsOnlyTheDocumentThatIsLongerThanItsBuffer() {
    String huge =
        transactionSet("850", "0001", ORDER_850 + "MSG*tail of an order\n".repeat(20_000));
    List<DocumentFrame> documents =
        documents(raw(x12(huge, SECOND)), FramingOptions.defaults().withMaxDocument(200_000));
    assertThat(codes(documents.get(0))).containsExactly(EnvelopeCode.DOCUMENT_TOO_LARGE);
    assertThat(documents.get(1).violations()).isEmpty();
    assertThat(documents(x12(huge, SECOND)).get(0).violations()).isEmpty();
  }

  @Test
  void goesOnBehindAnyDocument() throws IOException {
    String text = x12(FIRST, SECOND, transactionSet("850", "0001", ORDER_850)).replace("~", "~\n");
    RawBytes bytes = raw(text);
    var options = FramingOptions.defaults();
    Interchange interchange = Framer.scan(bytes, options).interchanges().get(0);
    List<DocumentFrame> all = documents(text);
    for (int done = 0; done < all.size(); done++) {
      long from = done == 0 ? interchange.firstDocument() : all.get(done - 1).to();
      try (var frames = DocumentFrames.open(bytes, interchange, options, from)) {
        for (DocumentFrame expected : all.subList(done, all.size())) {
          DocumentFrame frame = frames.next();
          assertThat(frame).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(expected);
        }
        assertThat(frames.next()).isNull();
      }
    }
    assertThat(codes(all.get(2))).containsExactly(EnvelopeCode.DOCUMENT_CONTROL_NUMBER_DUPLICATE);
  }

  private static List<Code> codes(DocumentFrame frame) {
    return frame.violations().stream().map(Violation::code).toList();
  }
}
