package dev.crossdock.edi;

import static dev.crossdock.edi.Samples.ORDERS_D96A;
import static dev.crossdock.edi.Samples.ORDER_850;
import static dev.crossdock.edi.Samples.documents;
import static dev.crossdock.edi.Samples.edifact;
import static dev.crossdock.edi.Samples.frame;
import static dev.crossdock.edi.Samples.message;
import static dev.crossdock.edi.Samples.raw;
import static dev.crossdock.edi.Samples.transactionSet;
import static dev.crossdock.edi.Samples.x12;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FramerTest {

  private static final String X12 =
      x12(transactionSet("850", "0001", ORDER_850), transactionSet("850", "0002", ORDER_850));
  private static final String EDIFACT =
      edifact(message("1", ORDERS_D96A), message("2", ORDERS_D96A));

  @Test
  void readsAnX12Envelope() {
    Interchange interchange = only(X12);
    assertThat(interchange.sender()).isEqualTo(new EnvelopeId("ZZ", "HARBOR", ""));
    assertThat(interchange.receiver()).isEqualTo(new EnvelopeId("ZZ", "OURCO", ""));
    assertThat(interchange.controlNumber()).isEqualTo("000000905");
    assertThat(interchange.when()).isEqualTo(LocalDateTime.of(2026, 1, 5, 12, 0));
    assertThat(interchange.test()).isFalse();
    assertThat(interchange.violations()).isEmpty();
    assertThat(interchange.documents()).isEqualTo(2);
    Group group = interchange.groups().get(0);
    assertThat(group.functionalId()).isEqualTo("PO");
    assertThat(group.version()).isEqualTo("004010");
    assertThat(group.declaredCount()).isEqualTo(2);
    assertThat(group.violations()).isEmpty();
  }

  @Test
  void readsAnEdifactEnvelope() {
    Interchange interchange =
        only(EDIFACT.replace("+REF42'UNH+1", "+REF42++ORDERS++1+EANCOM+1'UNH+1"));
    assertThat(interchange.sender()).isEqualTo(new EnvelopeId("14", "4012345000009", ""));
    assertThat(interchange.controlNumber()).isEqualTo("REF42");
    assertThat(interchange.test()).isTrue();
    assertThat(interchange.acknowledgementRequested()).isTrue();
    assertThat(interchange.applicationReference()).isEqualTo("ORDERS");
    assertThat(interchange.agreement()).isEqualTo("EANCOM");
    assertThat(interchange.violations()).isEmpty();
    assertThat(interchange.groups()).hasSize(1);
    assertThat(interchange.groups().get(0).implicit()).isTrue();
    assertThat(interchange.documents()).isEqualTo(2);
  }

  @Test
  void takesTheTestIndicator() {
    assertThat(only(X12.replace("*0*P*>", "*1*T*>")).test()).isTrue();
    assertThat(only(X12.replace("*0*P*>", "*1*T*>")).acknowledgementRequested()).isTrue();
    assertThat(codes(only(X12.replace("*0*P*>", "*0*X*>"))))
        .containsExactly(EnvelopeCode.INTERCHANGE_USAGE_INVALID);
  }

  @Test
  void addsUpBomBlanksTextAndInterchanges() {
    String text = "\u00ef\u00bb\u00bf\r\n" + X12 + "\r\n-- ops note --\r\n" + EDIFACT + "\n\u001a";
    Framing framing = frame(text);
    assertThat(framing.interchanges()).hasSize(2);
    assertThat(framing.setAside()).hasSize(1);
    assertThat(framing.setAsideBytes()).isEqualTo("-- ops note --".length());
    assertThat(framing.violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.TEXT_OUTSIDE_INTERCHANGE);
    assertThat(sum(framing)).isEqualTo(text.length());
  }

  @Test
  void knowsNothingFromJunk() {
    assertThat(frame("").violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.FILE_EMPTY);
    assertThat(frame(" \r\n").violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.FILE_EMPTY);
    assertThat(frame("PK\u0003\u0004 \u0000 ISA UNB rubbish").violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.FORMAT_UNKNOWN);
    assertThat(frame("ISA*00*broken").violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.INTERCHANGE_HEADER_INVALID);
  }

  @Test
  void readsAnyTerminator() {
    for (String terminator : List.of("\n", "\r\n", "\r", "\u001c", "'", "~\r\n", "~\n")) {
      String text = X12.replace("~", terminator);
      Framing framing = frame(text);
      assertThat(framing.interchanges()).as("terminator %s", terminator).hasSize(1);
      assertThat(framing.interchanges().get(0).violations()).isEmpty();
      assertThat(documents(text)).hasSize(2).allMatch(d -> d.violations().isEmpty());
      assertThat(sum(framing)).isEqualTo(text.length());
    }
  }

  @Test
  void toleratesAMissingLastTerminator() {
    assertThat(only(X12.substring(0, X12.length() - 1)).violations()).isEmpty();
    assertThat(only(EDIFACT.substring(0, EDIFACT.length() - 1)).violations()).isEmpty();
    String both = X12.substring(0, X12.length() - 1) + "\n" + X12;
    assertThat(frame(both).interchanges()).hasSize(2).allMatch(i -> i.violations().isEmpty());
  }

  @Test
  void readsIsaByItsSeparatorsWhereWidthsAreWrong() {
    Interchange interchange = only(X12.replace("HARBOR         ", "HARBOR"));
    assertThat(codes(interchange)).containsExactly(EnvelopeCode.ISA_WIDTH_WRONG);
    assertThat(interchange.rejected()).isFalse();
    assertThat(interchange.sender().id()).isEqualTo("HARBOR");
    assertThat(interchange.documents()).isEqualTo(2);
  }

  @Test
  void tellsWhatIsaLacksAndReadsTheNextInterchange() {
    for (String terminator : List.of("\n", "\r\n", "~", "~\r\n", "'\n")) {
      var text = X12.replace("~", terminator);
      var bare = text.replace("*P*>" + terminator, "*P*" + terminator);
      lacks(bare + text, "ISA16");
      lacks(text.replace("*P*>" + terminator, "*P*>") + text, "terminator");
    }
    assertThat(codes(only(X12.replace("*P*>~", "*P**~"))))
        .contains(EnvelopeCode.DELIMITERS_AMBIGUOUS);
    assertThat(codes(only(X12.replace("*P*>~", "*P*~~"))))
        .contains(EnvelopeCode.DELIMITERS_AMBIGUOUS);
    assertThat(codes(only(X12.replace("*P*>~", "*P*A~"))))
        .contains(EnvelopeCode.DELIMITERS_AMBIGUOUS);
    assertThat(codes(only(X12.replace("*P*>~", "*P* ~")))).isEmpty();
    for (var wide : List.of("HARBOR          ", "HARBOR        ")) {
      assertThat(codes(only(X12.replace("HARBOR         ", wide))))
          .containsExactly(EnvelopeCode.ISA_WIDTH_WRONG);
    }
  }

  private static void lacks(String text, String what) {
    var framing = frame(text);
    assertThat(framing.interchanges()).as(text).hasSize(2);
    assertThat(framing.violations()).as(text).isEmpty();
    var first = framing.interchanges().get(0);
    assertThat(first.violations()).as(text).hasSize(1);
    assertThat(first.violations().get(0).code()).isEqualTo(EnvelopeCode.INTERCHANGE_HEADER_INVALID);
    assertThat(first.violations().get(0).message()).contains(what);
    assertThat(first.documents()).isEqualTo(2);
    assertThat(framing.interchanges().get(1).violations()).isEmpty();
  }

  @Test
  void takesIsa11ForARepetitionSeparatorFrom00402On() {
    assertThat(only(X12.replace("*U*00401*", "*^*00402*")).syntax().repetition())
        .isEqualTo((byte) '^');
    assertThat(only(X12.replace("*U*00401*", "*^*00401*")).syntax().repetition()).isZero();
    assertThat(only(X12.replace("*U*00401*", "*U*00501*")).syntax().repetition()).isZero();
  }

  @Test
  void comparesTrailersWithWhatIsThere() {
    assertThat(codes(only(X12.replace("IEA*1*000000905", "IEA*1*000000906"))))
        .containsExactly(EnvelopeCode.INTERCHANGE_REFERENCE_MISMATCH);
    assertThat(codes(only(X12.replace("IEA*1*", "IEA*3*"))))
        .containsExactly(EnvelopeCode.INTERCHANGE_COUNT_WRONG);
    assertThat(only(X12.replace("GE*2*77", "GE*3*78")).groups().get(0).violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.GROUP_COUNT_WRONG, EnvelopeCode.GROUP_REFERENCE_MISMATCH);
    assertThat(only(X12.replace("GE*2*77", "GE*2*077")).groups().get(0).violations()).isEmpty();
    assertThat(codes(only(EDIFACT.replace("UNZ+2+REF42", "UNZ+1+REF4"))))
        .containsExactly(
            EnvelopeCode.INTERCHANGE_COUNT_WRONG, EnvelopeCode.INTERCHANGE_REFERENCE_MISMATCH);
  }

  @Test
  void tellsTheExactPlaceOfAWrongTrailer() {
    String text = X12.replace("~", "~\n").replace("IEA*1*", "IEA*9*");
    Violation violation = only(text).violations().get(0);
    Place place = Objects.requireNonNull(violation.place());
    assertThat(place.segment()).isEqualTo("IEA");
    assertThat(place.offset()).isEqualTo(text.indexOf("IEA"));
    assertThat(place.line()).isEqualTo(text.lines().count());
    assertThat(place.column()).isEqualTo(1);
    assertThat(violation.value()).isEqualTo("9");
  }

  @Test
  void tellsATruncatedInterchangeAndReadsTheNext() {
    String cut = X12.substring(0, X12.length() - 60);
    Framing framing = frame(cut + X12 + EDIFACT);
    assertThat(framing.interchanges()).hasSize(3);
    assertThat(codes(framing.interchanges().get(0))).contains(EnvelopeCode.INTERCHANGE_TRUNCATED);
    assertThat(framing.interchanges().get(1).violations()).isEmpty();
    assertThat(framing.interchanges().get(2).violations()).isEmpty();
    assertThat(sum(framing)).isEqualTo(cut.length() + X12.length() + EDIFACT.length());
    String cutMessage = EDIFACT.substring(0, 200);
    assertThat(frame(cutMessage + EDIFACT).interchanges())
        .extracting(Interchange::rejected)
        .containsExactly(true, false);
  }

  @Test
  void readsUnaAndReleasedDelimiters() {
    String text =
        "UNA:*,! ;\r\n"
            + EDIFACT
                .replace("IMD+F++:::Bolts M8", "IMD+F++:::Bolts M8 !; 100!* !! tough")
                .replace('+', '*')
                .replace('\'', ';')
                .replace("!**", "!* ");
    Interchange interchange = only(text);
    assertThat(interchange.violations()).isEmpty();
    assertThat(interchange.syntax().release()).isEqualTo((byte) '!');
    assertThat(interchange.syntax().decimalMark()).isEqualTo(',');
    assertThat(interchange.documents()).isEqualTo(2);
    assertThat(only(edifact(message("1", ORDERS_D96A.replace("Bolts M8", "O?'Neil?")))).documents())
        .isEqualTo(1);
  }

  @Test
  void readsGroupsOfEdifact() {
    String text =
        EDIFACT
            .replace("UNH+1+", "UNG+ORDERS+A:14+B:14+260105:1200+5+UN+D:96A'UNH+1+")
            .replace("UNZ+2", "UNE+2+5'UNZ+1");
    Interchange interchange = only(text);
    assertThat(interchange.violations()).isEmpty();
    Group group = interchange.groups().get(0);
    assertThat(group.violations()).isEmpty();
    assertThat(group.version()).isEqualTo("D:96A");
    assertThat(group.declaredCount()).isEqualTo(2);
    assertThat(codes(only(text.replace("UNE+2+5'", ""))))
        .as("a missing UNE is told on the group")
        .isEmpty();
    assertThat(only(text.replace("UNE+2+5'", "")).groups().get(0).violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.GROUP_TRAILER_MISSING);
  }

  @Test
  void repeatsOnlyInSyntax4() {
    assertThat(only(EDIFACT).syntax().repetition()).isZero();
    assertThat(only(EDIFACT.replace("UNOC:3", "UNOC:4")).syntax().repetition())
        .isEqualTo((byte) '*');
  }

  @Test
  void framesBareMessagesOnlyWhereAsked() throws IOException {
    String bare = message("1", ORDERS_D96A);
    assertThat(frame(bare).violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.INTERCHANGE_HEADER_MISSING);
    Framing framing = Framer.scan(raw(bare), FramingOptions.defaults().withBareMessages());
    assertThat(framing.interchanges()).hasSize(1);
    assertThat(framing.interchanges().get(0).documents()).isEqualTo(1);
    assertThat(framing.interchanges().get(0).violations()).isEmpty();
  }

  @Test
  void takesTheCharsetFromUnbAndWarnsWhereTheBytesContradictIt() {
    assertThat(only(EDIFACT).syntax().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    String latin = EDIFACT.replace("Lager", "L\u00e4ger");
    assertThat(only(latin).violations()).isEmpty();
    Interchange ascii = only(latin.replace("UNOC", "UNOA"));
    assertThat(codes(ascii)).containsExactly(EnvelopeCode.CHARSET_CONTRADICTED);
    assertThat(ascii.rejected()).isFalse();
    assertThat(ascii.syntax().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    String utf8 = EDIFACT.replace("Lager", "L\u00c3\u00a4ger").replace("UNOC", "UNOB");
    assertThat(only(utf8).syntax().charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(codes(only(X12.replace("Dock", "D\u00f6ck"))))
        .containsExactly(EnvelopeCode.CHARSET_CONTRADICTED);
  }

  @Test
  void latin1WithCharactersWhereItHasControlsIsWindows1252() {
    var interchange = only(EDIFACT.replace("Lager", "L\u00e4ger \u0080"));
    assertThat(codes(interchange)).containsExactly(EnvelopeCode.CHARSET_CONTRADICTED);
    assertThat(interchange.syntax().charset().name()).isEqualTo("windows-1252");
    assertThat(
            only(EDIFACT.replace("Lager", "\u0080").replace("UNOC", "UNOA"))
                .syntax()
                .charset()
                .name())
        .isEqualTo("windows-1252");
    assertThat(only(X12.replace("Dock", "\u0080")).syntax().charset().name())
        .isEqualTo("windows-1252");
  }

  @Test
  void aFewBytesThatAreNotUtf8DoNotMakeTheRestOfItSomethingElse() {
    var mostly = EDIFACT.replace("Lager", "L\u00c3\u00a4ger M\u00c3\u00bc \u00fc");
    for (var named : List.of("UNOA", "UNOC", "UNOW", "UNOY")) {
      assertThat(only(mostly.replace("UNOC", named)).syntax().charset())
          .as(named)
          .isEqualTo(StandardCharsets.UTF_8);
    }
    var hardly = EDIFACT.replace("Lager", "NESCAF\u00c9\u00ae L\u00e4ger");
    assertThat(only(hardly).syntax().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(only(X12.replace("Dock", "D\u00c3\u00b6ck \u00ff")).syntax().charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void warnsOfSegmentsBetweenDocuments() {
    Interchange interchange = only(X12.replace("ST*850*0002", "NTE*LOST~ST*850*0002"));
    assertThat(codes(interchange)).containsExactly(EnvelopeCode.SEGMENT_OUTSIDE_DOCUMENT);
    assertThat(interchange.documents()).isEqualTo(2);
  }

  @Test
  void tellsADocumentWithoutAGroup() {
    assertThat(codes(only(X12.replaceFirst("GS[^~]*~", ""))))
        .contains(EnvelopeCode.GROUP_HEADER_MISSING);
  }

  @Test
  void listsOnlySoManyInterchanges() throws IOException {
    var few = new FramingOptions(StandardCharsets.UTF_8, false, 2, 100, 1 << 20);
    Framing framing = Framer.scan(raw(X12.repeat(5)), few);
    assertThat(framing.interchanges()).hasSize(2);
    assertThat(framing.setAsideBytes()).isEqualTo(3L * X12.length());
    assertThat(framing.violations())
        .extracting(Violation::code)
        .containsExactly(EnvelopeCode.TOO_MANY_INTERCHANGES);
  }

  @Test
  void framesAWholeLongerThanItsBuffer() {
    String[] many = new String[2000];
    for (int i = 0; i < many.length; i++) {
      many[i] = transactionSet("850", String.format("%04d", i + 1), ORDER_850);
    }
    String text = x12(many);
    assertThat(text.length()).isGreaterThan(500_000);
    Interchange interchange = only(text);
    assertThat(interchange.documents()).isEqualTo(2000);
    assertThat(interchange.violations()).isEmpty();
    assertThat(documents(text)).hasSize(2000).allMatch(d -> d.violations().isEmpty());
  }

  static long sum(Framing framing) {
    return framing.blanks()
        + framing.setAsideBytes()
        + framing.interchanges().stream().mapToLong(i -> i.to() - i.from()).sum();
  }

  private static List<Code> codes(Interchange interchange) {
    return interchange.violations().stream().map(Violation::code).toList();
  }

  private static Interchange only(String text) {
    Framing framing = frame(text);
    assertThat(framing.violations()).isEmpty();
    assertThat(framing.interchanges()).hasSize(1);
    assertThat(sum(framing)).isEqualTo(text.length());
    return framing.interchanges().get(0);
  }
}
