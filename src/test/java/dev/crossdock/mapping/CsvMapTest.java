package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.canonical.ItemId;
import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.PartyId;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CsvMapTest {

  private static final String HEADER =
      "order_number,order_date,buyer_gln,line_number,gtin,description,quantity,unit,price\n";

  private final FileMapper mapper;

  CsvMapTest() throws IOException {
    mapper = Maps.load(Path.of("mappings")).file("csv/order/standard").orElseThrow();
  }

  @Test
  void makesOneOrderOfRowsThatBelongTogether() throws IOException {
    var mapped =
        map(
            HEADER
                + "A1,2026-11-21,9506000300016,1,4012345000009,Screw,10,PCE,1.25\n"
                + "A1,2026-11-21,9506000300016,2,,\"Nut,\nsmall \"\"M4\"\"\",5,KGM,\n"
                + "\n"
                + "A2,2026-11-22,9506000300016,1,4012345000009,Screw,1,PCE,1\n");
    assertThat(mapped).hasSize(2).allSatisfy(m -> assertThat(m.violations()).isEmpty());
    var order = (Order) mapped.get(0).document();
    assertThat(order.lines()).hasSize(2);
    assertThat(order.parties()).hasSize(1);
    assertThat(order.lines().get(1).description()).isEqualTo("Nut,\nsmall \"M4\"");
    assertThat(order.lines().get(1).source().line()).isEqualTo(3);
    assertThat(mapped.get(1).document().source().origin().line()).isEqualTo(6);
  }

  @Test
  void aNumberWithAWrongCheckDigitIsKeptAsAnotherIdentifier() throws IOException {
    var mapped =
        map(HEADER + "A1,2026-11-21,9506000300017,1,4012345000008,Screw,10,PCE,1.25\n").get(0);
    assertThat(mapped.violations())
        .extracting(v -> v.code() + " " + v.severity() + " " + v.path())
        .containsExactly(
            "GLN_INVALID WARNING parties[0].gln", "GTIN_INVALID WARNING lines[0].item.gtin");
    var order = (Order) mapped.document();
    var buyer = order.parties().get(0);
    assertThat(buyer.gln()).isNull();
    assertThat(buyer.ids())
        .containsExactly(new PartyId(PartyId.Scheme.OTHER, "GLN", "9506000300017"));
    var item = order.lines().get(0).item();
    assertThat(item.gtin()).isNull();
    assertThat(item.others()).containsExactly(new ItemId("GTIN", "4012345000008"));
  }

  @Test
  void countIsAWordOfTheMapAndNotOfThePartner() throws IOException {
    var mapped =
        map(
            HEADER
                + "A1,2026-11-21,,,4012345000009,count,10,PCE,1\n"
                + "A1,2026-11-21,,,4012345000009,Nut,5,PCE,1\n"
                + "A2,2026-11-21,,count,4012345000009,Screw,1,PCE,1\n");
    assertThat(((Order) mapped.get(0).document()).lines())
        .extracting(l -> l.number() + ' ' + l.description())
        .containsExactly("1 count", "2 Nut");
    assertThat(((Order) mapped.get(1).document()).lines().get(0).number()).isEqualTo("count");
  }

  @Test
  void aBadOrderTakesNoneOfItsNeighboursWithIt() throws IOException {
    var mapped =
        map(
            HEADER
                + "A1,2026-11-21,,1,4012345000009,ok,10,PCE,1\n"
                + "A2,21.11.2026,,1,4012345000008,bad,ten,XYZQ,1;2\n"
                + "A3,2026-11-21,,1,4012345000009,\"open,10,PCE,1\n"
                + "A4,2026-11-21,,1,4012345000009,ragged,10\n"
                + "A5,2026-11-21,,1,4012345000009,ok,10,PCE,1\n");
    assertThat(mapped).hasSize(5);
    assertThat(codes(mapped.get(0))).isEmpty();
    assertThat(codes(mapped.get(1)))
        .containsExactlyInAnyOrder(
            MappingCode.DATE_INVALID,
            MappingCode.GTIN_INVALID,
            MappingCode.NUMBER_INVALID,
            MappingCode.UNIT_UNKNOWN,
            MappingCode.NUMBER_INVALID);
    assertThat(mapped.get(1).violations())
        .filteredOn(v -> v.code() == MappingCode.UNIT_UNKNOWN)
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.path()).isEqualTo("lines[0].quantity.unit");
              assertThat(v.place().segment()).isEqualTo("unit");
              assertThat(v.place().line()).isEqualTo(3);
              assertThat(v.place().element()).isEqualTo(8);
            });
    assertThat(codes(mapped.get(2))).contains(FileCode.CSV_QUOTE_OPEN);
    assertThat(codes(mapped.get(3))).contains(FileCode.CSV_ROW_RAGGED);
    assertThat(codes(mapped.get(4))).isEmpty();
  }

  @Test
  void keepsNumberAndUnitWhereTheUnitIsUnknown() throws IOException {
    var mapped = map(HEADER + "A1,2026-11-21,,1,4012345000009,Screw,10,XYZQ,1\n");
    assertThat(codes(mapped.get(0))).containsExactly(MappingCode.UNIT_UNKNOWN);
    assertThat(((Order) mapped.get(0).document()).lines().get(0).quantity())
        .isEqualTo(new Quantity(BigDecimal.TEN, "ZZ", "XYZQ"));
  }

  @Test
  void findsBytesThatAreNotInTheCharset() throws IOException {
    var text = HEADER + "A1,2026-11-21,,1,4012345000009,Schräubchen,10,PCE,1\n";
    assertThat(map(text.getBytes(StandardCharsets.ISO_8859_1)))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(codes(m)).containsExactly(FileCode.CHARSET_WRONG);
              assertThat(m.violations().get(0).place().offset()).isEqualTo(text.indexOf('ä'));
            });
  }

  @Test
  void goesOnBehindAnyDocument() throws IOException {
    var bytes =
        RawBytes.of(
            ("\ufeff"
                    + HEADER
                    + "A1,2026-11-21,,1,4012345000009,a,1,PCE,1\r\nA2,2026-11-21,,1,,b,1,PCE,1")
                .getBytes(StandardCharsets.UTF_8));
    try (var all = mapper.format().open(bytes)) {
      var first = all.next();
      var second = all.next();
      assertThat(all.next()).isNull();
      assertThat(second.to()).isEqualTo(bytes.size());
      try (var rest = mapper.format().open(bytes, first.to(), 2)) {
        assertThat(rest.next()).usingRecursiveComparison().isEqualTo(second);
      }
      assertThat(all.blanks() + second.to() - first.from()).isEqualTo(bytes.size());
    }
  }

  @Test
  void tellsWhichColumnsAreMissing() throws IOException {
    var bytes = RawBytes.of("order_number,gtin,colour\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
    try (var documents = mapper.format().open(bytes)) {
      assertThat(documents.next()).isNull();
      assertThat(documents.violations())
          .extracting(Violation::code)
          .containsExactly(
              FileCode.CSV_COLUMN_UNKNOWN,
              FileCode.CSV_COLUMN_MISSING,
              FileCode.CSV_COLUMN_MISSING,
              FileCode.CSV_COLUMN_MISSING);
    }
  }

  @Test
  void contentHashDoesNotDependOnQuotingOrCharset() throws IOException {
    var cedar = Maps.load(Path.of("mappings")).file("csv/cedar/order").orElseThrow();
    var plain = "Order;Order Date;Qty;Unit;Description\n1;1.2.2026;1,5;PCE;Schräubchen\n";
    var quoted = "\"Order\";Order Date;Qty;Unit;Description\r\n1;1.2.2026;\"1,5\";PCE;Schräubchen";
    assertThat(hash(cedar, plain, StandardCharsets.UTF_8))
        .isEqualTo(hash(cedar, quoted, Charset.forName("windows-1252")));
  }

  private static byte[] hash(FileMapper mapper, String text, Charset charset) throws IOException {
    try (var documents = mapper.format().with(charset).open(RawBytes.of(text.getBytes(charset)))) {
      return documents.next().contentHash();
    }
  }

  private List<MappedDocument> map(String text) throws IOException {
    return map(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<MappedDocument> map(byte[] bytes) throws IOException {
    var mapped = new ArrayList<MappedDocument>();
    try (var documents = mapper.format().open(RawBytes.of(bytes))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        mapped.add(mapper.map(frame, null));
      }
    }
    return mapped;
  }

  private static List<Code> codes(MappedDocument mapped) {
    return mapped.violations().stream().map(Violation::code).toList();
  }
}
