package dev.crossdock.mapping.xml;

import static dev.crossdock.diagnostics.FileCode.REST_NOT_READ;
import static dev.crossdock.mapping.file.Files.codes;
import static dev.crossdock.mapping.file.Files.endless;
import static dev.crossdock.mapping.file.Files.place;
import static dev.crossdock.mapping.file.Files.slice;
import static dev.crossdock.mapping.file.Files.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Files;
import dev.crossdock.mapping.tree.TreeRules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadXmlTest {

  private static final XmlFormat ORDERS =
      new XmlFormat(
          "Orders",
          null,
          List.of("Orders", "Order"),
          null,
          new TreeRules(List.of("No"), List.of(), List.of()),
          Convention.X12);

  @Test
  void readsEachDocumentOfAWrapperWithItsPlace() throws IOException {
    var text = "<Orders>\n <Order><No>é1</No></Order>\n <Order><No>2</No></Order>\n</Orders>";
    var frames = read(text);

    assertThat(frames).extracting(FileFrame::no).containsExactly(1, 2);
    assertThat(frames.get(1).line()).isEqualTo(3);
    assertThat(frames.get(1).from())
        .isEqualTo(bytes(text.substring(0, text.indexOf("<Order><No>2"))));
    assertThat(slice(text, frames.get(0))).isEqualTo("<Order><No>é1</No></Order>");
    assertThat(frames.get(1).root().place("No").segment()).isEqualTo("/Orders/Order[2]/No");
  }

  @Test
  void whatLacksSomethingIsRejectedAlone() throws IOException {
    var frames = read("<Orders><Order><No/></Order><Order><No>2</No></Order></Orders>");

    assertThat(codes(frames.get(0))).containsExactly(MappingCode.VALUE_MISSING);
    assertThat(codes(frames.get(1))).isEmpty();
  }

  @Test
  void whatIsMalformedLeavesThoseBeforeItAlone() throws IOException {
    var text = "<Orders><Order><No>1</No></Order>\n<Order><No>2</Na></Order></Orders>";
    var frames = read(text);

    assertThat(codes(frames.get(0))).isEmpty();
    assertThat(codes(frames.get(1))).containsExactly(FileCode.XML_MALFORMED);
    assertThat(place(frames.get(1)).line()).isEqualTo(2);
    assertThat(place(frames.get(1)).segment()).isEqualTo("/Orders/Order[2]/No");
    assertThat(frames.get(1).to()).isBetween(bytes("<Orders><Order>"), bytes(text) - 9L);
  }

  @Test
  void whatLiesBehindIsSetAsideAndTold() throws IOException {
    var text = "<Orders><Order><No>1</No></Order>\n<Order><No>2</Na></Order><Order/></Orders>";
    for (int no = 1; no <= 3; no++) {
      try (var documents = ORDERS.open(Files.of(text), 0, no)) {
        int found = 0;
        long inside = 0;
        for (var frame = documents.next(); frame != null; frame = documents.next()) {
          found++;
          inside += frame.to() - frame.from();
        }
        assertThat(found).as("from document %d on", no).isEqualTo(3 - no);
        assertThat(documents.closing()).extracting(Violation::code).containsExactly(REST_NOT_READ);
        assertThat(documents.setAside()).isBetween(24L, 45L);
        assertThat(inside + documents.blanks() + documents.setAside()).isEqualTo(text.length());
      }
    }
  }

  @Test
  void whatBreaksOffIsTold() throws IOException {
    assertThat(codes(read("<Orders><Order><No>1</No></Order><Order><No>").get(1)))
        .containsExactly(FileCode.XML_MALFORMED);
    assertThat(codes(read("<Orders><Order><No>1</No></Order>").get(1)))
        .containsExactly(FileCode.XML_MALFORMED);
  }

  @Test
  void refusesDocumentTypesAndSoAllEntities() throws IOException {
    var bomb = "<!DOCTYPE Orders [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Orders>&b;</Orders>";
    assertThat(ofFile(bomb)).containsExactly(FileCode.XML_DTD_REFUSED);
    assertThat(ofFile("<!DOCTYPE Orders SYSTEM \"http://127.0.0.1:1/x\"><Orders/>"))
        .containsExactly(FileCode.XML_DTD_REFUSED);
    assertThat(codes(read("<Orders><Order><No>&b;</No></Order></Orders>").get(0)))
        .containsExactly(FileCode.XML_MALFORMED);
  }

  @Test
  void refusesWhatNestsTooDeep() throws IOException {
    var text = "<Orders><Order>" + "<a>".repeat(100_000);

    assertThat(codes(read(text).get(0))).containsExactly(FileCode.NESTED_TOO_DEEP);
  }

  @Test
  void refusesTooManyAttributes() throws IOException {
    var text = new StringBuilder("<Orders><Order");
    for (int i = 0; i < 10_000; i++) {
      text.append(" a").append(i).append("='1'");
    }

    assertThat(codes(read(text.append("/></Orders>").toString()).get(0)))
        .containsExactly(FileCode.VALUE_TOO_LONG);
  }

  @Test
  void tellsBytesThatAreNotInTheCharset() throws IOException {
    var text =
        "<Orders><Order><No>\u00e9</No></Order><Order a='x\u00e9'><No>2</No></Order>"
            + "<Order><No>3</No></Order></Orders>";
    var frames = read(RawBytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(codes(frames.get(0))).containsExactly(FileCode.CHARSET_WRONG);
    assertThat(place(frames.get(0)).segment()).isEqualTo("/Orders/Order[1]/No");
    assertThat(codes(frames.get(1))).containsOnly(FileCode.CHARSET_WRONG);
    assertThat(codes(frames.get(2))).isEmpty();
    assertThat(no(frames.get(2))).isEqualTo("3");
    assertThat(frames.get(2).from()).isEqualTo(text.indexOf("<Order><No>3"));
  }

  @Test
  void whatNoTextMayHoldRejectsItsDocumentAlone() throws IOException {
    for (var bad :
        List.of(
            "&#x85;",
            "\u007f",
            "&#127;",
            "\u0099",
            "&#xfdd0;",
            "<![CDATA[\u0080]]>",
            "\u0000",
            "\uffff",
            "&#1;")) {
      var frames =
          read("<Orders><Order><No>a" + bad + "</No></Order><Order><No>2</No></Order></Orders>");

      assertThat(codes(frames.get(0))).as(bad).containsExactly(FileCode.CHARSET_WRONG);
      assertThat(place(frames.get(0)).segment()).isEqualTo("/Orders/Order[1]/No");
      assertThat(codes(frames.get(1))).as(bad).isEmpty();
    }
    for (var bad : List.of("&#0;", "&#xd800;", "&#xffff;")) {
      var frames =
          read("<Orders><Order><No>1</No></Order><Order><No>a" + bad + "</No></Order></Orders>");

      assertThat(codes(frames.get(0))).as(bad).isEmpty();
      assertThat(codes(frames.get(1))).as(bad).containsExactly(FileCode.XML_MALFORMED);
    }
  }

  @Test
  void readsTheCharsetThatTheFileNames() throws IOException {
    for (var name : List.of("ISO-8859-15", "windows-1252", "UTF-8")) {
      var text =
          "<?xml version='1.0' encoding='"
              + name
              + "'?><Orders><Order><No>é€</No></Order></Orders>";
      var frames = read(RawBytes.of(text.getBytes(Charset.forName(name))));
      assertThat(no(frames.get(0))).isEqualTo("é€");
    }
    var wide = "\ufeff<Orders><Order><No>é€</No></Order></Orders>";
    assertThat(no(read(RawBytes.of(wide.getBytes(StandardCharsets.UTF_16LE))).get(0)))
        .isEqualTo("é€");
  }

  @Test
  void aFileWithAnotherDocumentElementIsRefused() throws IOException {
    assertThat(ofFile("<Invoices/>")).containsExactly(GrammarCode.DOCUMENT_TYPE_UNKNOWN);
    assertThat(ofFile("no xml")).containsExactly(FileCode.XML_MALFORMED);
    assertThat(ofFile("<?xml version='1.0' encoding='klingon'?><Orders/>"))
        .containsExactly(FileCode.XML_MALFORMED);
  }

  @Test
  void aGigabyteOfOneTokenFillsNoMemory() throws IOException {
    for (var start :
        List.of(
            "<Orders><Order><No>",
            "<Orders><Order><N",
            "<Orders><Order a='",
            "<Orders><!--",
            "<Orders><?pi ")) {
      long before = used();
      var frames = read(endless(start, 1L << 30));
      assertThat(codes(frames.get(0))).as(start).containsExactly(FileCode.VALUE_TOO_LONG);
      assertThat(place(frames.get(0)).offset()).isPositive();
      assertThat(used() - before).as(start).isLessThan(96L << 20);
    }
  }

  @Test
  void contentIsTheSameHoweverItIsWritten() throws IOException {
    var one = read("<Orders><Order a='1' b='2'><No>1</No></Order></Orders>").get(0);
    var two = read("<Orders>\n<Order b='2' a='1'>\n  <No> 1 </No></Order></Orders>").get(0);
    var other = read("<Orders><Order a='1' b='2'><No>2</No></Order></Orders>").get(0);

    assertThat(two.contentHash()).isEqualTo(one.contentHash());
    assertThat(other.contentHash()).isNotEqualTo(one.contentHash());
  }

  private static List<FileFrame> read(String text) throws IOException {
    return Files.read(ORDERS, Files.of(text));
  }

  private static List<FileFrame> read(RawBytes bytes) throws IOException {
    return Files.read(ORDERS, bytes);
  }

  private static List<Code> ofFile(String text) throws IOException {
    return Files.refused(ORDERS, text);
  }

  private static String no(FileFrame frame) {
    return Files.value(frame.root(), "No");
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
