package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a loop belongs to the loop. */
class GroupsTest {

  private static final Path MAPPINGS = Path.of("mappings");

  /** A document, a segment of it, and what a loop that the map does not know holds behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          850; PO1*1; SLN*1**I*2*EA*10***VN*X~PID*F****Red~DTM*002*20261224~PO4*6~SAC*A*C310***500~N1*Z7*Store*92*9~N3*Street~
          850; BEG*00; AMT*GV*5~REF*CT*X1~DTM*002*20261230~
          850; BEG*00; SAC*C*D240***100~CUR*SE*CAD~
          850; CUR*BY; SPI*ZZ*ZZ*9~REF*CT*X1~DTM*002*20261230~N1*BY*Other*92*1~MSG*No~
          850; PO1*1; SCH*1*EA***002*20261201~REF*CT*X1~
          850; PO1*1; N1*Z7*Store*92*9~LDT*AE*1*DA~REF*CT*X1~
          860; POC*1; SLN*1**I*2*EA*10***VN*X~PID*F****Red~DTM*002*20261224~PO4*6~SAC*A*C310***500~N1*Z7*Store*92*9~
          855; PO1*1; SLN*1**I*2*EA*10***VN*X~PID*F****Red~DTM*002*20261224~PO4*6~SAC*A*C310***500~N1*Z7*Store*92*9~
          810; IT1*1; SLN*1**I*2*EA*10***VN*X~DTM*011*20261224~REF*CT*X1~PID*F****Red~SAC*A*C310***500~TXI*ST*1~
          """)
  void aSubLineAndTheLikeIsNeverWhatItLiesIn(String message, String behind, String loop)
      throws IOException {
    var first = loop.substring(0, loop.indexOf('~') + 1);
    assertThat(withoutPlaces(document(message, behind, loop)))
        .isEqualTo(withoutPlaces(document(message, behind, first)));
  }

  @Test
  void levelsThatTheMapDoesNotKnowSayNothingOfThoseAbove() throws IOException {
    var item = "HL*3*2*I~LIN*1*UP*036000291452~SN1*1*5*EA~PID*F****Basket~";
    var plain = shipment(item);
    for (var level : List.of("A", "ZZ")) {
      var below = "HL*4*3*" + level + "~LIN*2*VN*C-1~SN1**10*EA~PID*F****Mug~MAN*GM*1~";
      assertThat(withoutPlaces(shipment(item + below))).isEqualTo(withoutPlaces(plain));
    }
  }

  @Test
  void aLevelThatTheMapDoesNotKnowHidesNoneBelowIt() throws IOException {
    var made = shipment("HL*3*2*E~TD1*CTN*99~HL*4*3*I~LIN*1*UP*036000291452~SN1*1*5*EA~");
    assertThat(made.at("/orders/0/lines/0/shippedQuantity/value").intValue()).isEqualTo(5);
    assertThat(made.at("/orders/0/packageCount").isMissingNode()).isTrue();
  }

  @Test
  void whatBelongsToAPriceStaysWithIt() throws IOException {
    var order =
        """
        UNB+UNOC:3+9506000200019:14+9506000134529:14+261121:1430+110'
        UNH+1+ORDERS:D:96A:UN'
        BGM+220+PO-1+9'
        DTM+137:20261121:102'
        LIN+1++4012345000009:EN'
        QTY+21:4:KGM'
        PRI+AAA:5'
        DTM+2:20270101:102'
        UNS+S'
        UNT+9+1'
        UNZ+1+110'
        """;
    var line = only(Maps.load(MAPPINGS), order).at("/lines/0");
    assertThat(line.at("/prices/0/amount").intValue()).isEqualTo(5);
    assertThat(line.path("dates").isMissingNode()).isTrue();
  }

  @Test
  void aMapNamesALoopInItsSelector() throws IOException {
    var maps = changed("selector=\"REF\"", "selector=\"REF, AMT-loop/REF, SPI-loop/N1-loop/REF\"");
    var order =
        "BEG*00*SA*PO-1**20261121~AMT*TT*5~REF*CT*X1~SPI*ZZ~N1*BY*Other~REF*CT*X2~PO1*1*5*EA~";
    assertThat(only(maps, interchange("850", order)).path("references"))
        .extracting(r -> r.path("number").asText())
        .containsExactly("X1", "X2");
  }

  @Test
  void componentsOfAnItemOrKitAreItsSubLines() throws IOException {
    for (var level : List.of("IF", "KI", "KF", "II")) {
      var line =
          shipment(
                  "HL*3*2*%s~LIN*1*VN*KIT~SN1*1*5*EA~HL*4*3*%s~LIN*2*VN*C-1*LT*L1~SN1**10*EA~"
                      .formatted(level.charAt(0), level.charAt(1)))
              .at("/orders/0/lines/0");
      assertThat(line.at("/item/seller").asText()).isEqualTo("KIT");
      assertThat(line.at("/shippedQuantity/value").intValue()).isEqualTo(5);
      assertThat(line.at("/subLines/0/item/seller").asText()).isEqualTo("C-1");
      assertThat(line.at("/subLines/0/lots/0/number").asText()).isEqualTo("L1");
      assertThat(line.at("/subLines/0/quantity/value").intValue()).isEqualTo(10);
    }
  }

  @Test
  void aSegmentWithTextBehindItIsANoteAndAloneAReference() throws IOException {
    var order =
        document("850", "PO1*1", "N9*DP*17~N9*ZZ*LABEL~MSG*some~MSG*text~N9*PD*P7~MSG*more~");
    var line = order.at("/lines/0");
    assertThat(line.path("references"))
        .extracting(r -> r.path("type").asText() + ' ' + r.path("number").asText())
        .containsExactly("department 17", "promotion P7");
    assertThat(line.path("notes"))
        .extracting(n -> n.path("code").asText() + ' ' + n.path("text").asText())
        .containsExactly("ZZ some text", "PD more");
  }

  @Test
  void lintTellsAStatementThatNeverApplies() throws IOException {
    var findings =
        changed("selector=\"AMT, CTT-loop/AMT\"", "selector=\"SDX-loop/AMT\"").lint(any -> true);
    assertThat(findings)
        .extracting(Finding::toString)
        .anyMatch(f -> f.matches("mappings/x12/004010/850.smooks.xml:\\d+:20: warning .*"))
        .anyMatch(f -> f.contains("SDX-loop/AMT on Order never applies") && f.contains("as AMT"));
    assertThat(changed("selector=\"N9-loop\"", "selector=\"ADV-loop/N9-loop\"").lint(any -> true))
        .extracting(Finding::message)
        .anyMatch(f -> f.startsWith("ADV-loop/N9-loop on Order never applies"));
    assertThat(changed("selector=\"PO4\"", "selector=\"MEA\"").lint(any -> true))
        .extracting(Finding::message)
        .isEmpty();
    assertThat(changed("selector=\"PO4\"", "selector=\"LQ\"").lint(any -> true))
        .extracting(Finding::message)
        .anyMatch(f -> f.startsWith("LQ on OrderLine") && f.contains("LM-loop/LQ"));
  }

  /** A document of this message with more segments behind one of its segments. */
  private static JsonNode document(String message, String behind, String more) throws IOException {
    var head =
        switch (message) {
          case "810" -> "BIG*20261121*I-1~";
          case "855" -> "BAK*00*AC*PO-1*20261121~";
          case "860" -> "BCH*04*SA*PO-1**1*20261121~";
          default -> "BEG*00*SA*PO-1**20261121~CUR*BY*USD~";
        };
    var line =
        switch (message) {
          case "810" -> "IT1*1*5*EA*2**UP*036000291452~";
          case "855" -> "PO1*1*5*EA*2**UP*036000291452~";
          case "860" -> "POC*1*QI*5*5*EA*2**UP*036000291452~";
          default -> "PO1*1*5*EA*2**UP*036000291452~";
        };
    var segments = head + line + (message.equals("810") ? "TDS*1000~" : "");
    int at = segments.indexOf('~', segments.indexOf(behind)) + 1;
    var all = segments.substring(0, at) + more + segments.substring(at);
    return only(Maps.load(MAPPINGS), interchange(message, all));
  }

  private static JsonNode shipment(String levels) throws IOException {
    var all = "BSN*00*SH-1*20261120*1530*0001~HL*1**S~HL*2*1*O~PRF*PO-1~" + levels;
    return only(Maps.load(MAPPINGS), interchange("856", all));
  }

  private static String interchange(String message, String segments) {
    return """
    ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1430*U*00401*000000103*0*P*>~
    GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1430*103*X*004010~
    ST*%s*0001~
    %s
    SE*%d*0001~
    GE*1*103~
    IEA*1*000000103~
    """
        .formatted(message, segments, segments.split("~", -1).length + 1);
  }

  private static Maps changed(String... texts) throws IOException {
    var all = MappingsSnapshot.of(MAPPINGS);
    var files = new TreeMap<String, byte[]>();
    for (var name : all.names()) {
      files.put(name, all.read(all.resolve(name)));
    }
    var map = "x12/004010/850.smooks.xml";
    var text = new String(Objects.requireNonNull(files.get(map)), StandardCharsets.UTF_8);
    for (int i = 0; i < texts.length; i += 2) {
      assertThat(text).contains(texts[i]);
      text = text.replace(texts[i], texts[i + 1]);
    }
    files.put(map, text.getBytes(StandardCharsets.UTF_8));
    return Maps.load(MappingsSnapshot.of("changed", files));
  }

  private static JsonNode only(Maps maps, String content) throws IOException {
    var bytes = RawBytes.of(content.getBytes(StandardCharsets.ISO_8859_1));
    var options = FramingOptions.defaults().withBareMessages();
    var interchange = Framer.scan(bytes, options).interchanges().get(0);
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      var frame = Objects.requireNonNull(frames.next());
      var mapper =
          maps.edi(
                  interchange.standard(),
                  frame.message(),
                  frame.version(),
                  frame.association(),
                  null,
                  List.of())
              .orElseThrow();
      var mapped = mapper.map(frame, interchange, null);
      assertThat(mapped.document()).as("%s", mapped).isNotNull();
      return new JsonMapper()
          .readTree(CanonicalJson.write(Objects.requireNonNull(mapped.document())));
    }
  }

  private static JsonNode withoutPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("source", "subLines"));
    }
    node.forEach(GroupsTest::withoutPlaces);
    return node;
  }
}
