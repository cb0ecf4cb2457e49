package dev.crossdock.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class OrderRulesTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Validation validation;
  private final String good;

  OrderRulesTest() throws IOException {
    validation = Validation.load(Path.of("canonical-schemas"));
    good = Files.readString(Path.of("canonical-schemas/order/v1/examples/full.json"));
  }

  @Test
  void findsNothingInGoodOrders() throws IOException {
    try (var examples = Files.list(Path.of("canonical-schemas/order/v1/examples"))) {
      for (var example : examples.toList()) {
        var json = Files.readString(example);
        assertThat(validation.check(CanonicalJson.read(json), json, ReferenceLists.NONE))
            .as(example.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void tellsLinesWithoutItemOrQuantityOrWithTheSameNumber() {
    assertThat(codes(line(1, l -> l.remove("item")))).containsExactly(RuleCode.LINE_WITHOUT_ITEM);
    assertThat(codes(line(0, l -> l.remove("quantity"))))
        .containsExactlyInAnyOrder(
            RuleCode.LINE_WITHOUT_QUANTITY, RuleCode.QUANTITY_TOTAL_MISMATCH);
    assertThat(codes(line(1, l -> l.put("number", "1"))))
        .containsExactly(RuleCode.LINE_NUMBER_TWICE);
  }

  @Test
  void tellsWhereInTheBytesALineLies() {
    assertThat(check(line(1, l -> l.remove("item"))))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.path()).isEqualTo("lines[1].item");
              assertThat(v.place().segment()).isEqualTo("PO1");
              assertThat(v.place().line()).isEqualTo(14);
              assertThat(v.place().offset()).isEqualTo(520);
            });
  }

  @Test
  void tellsQuantitiesUnitsAndPricesThatCannotBe() {
    assertThat(codes(line(1, l -> l.withObject("quantity").put("value", -2))))
        .contains(RuleCode.QUANTITY_NEGATIVE);
    assertThat(codes(line(1, l -> l.withObject("quantity").put("value", 0))))
        .contains(RuleCode.QUANTITY_NOT_POSITIVE);
    assertThat(codes(line(1, l -> l.withObject("quantity").put("unit", "QQQ"))))
        .containsExactly(MappingCode.UNIT_UNKNOWN);
    assertThat(codes(line(0, l -> ((ObjectNode) l.withArray("prices").get(0)).put("amount", -1))))
        .contains(RuleCode.PRICE_NEGATIVE);
    assertThat(
            codes(
                line(0, l -> ((ObjectNode) l.withArray("prices").get(0)).put("basisQuantity", 0))))
        .contains(RuleCode.PRICE_BASIS_INVALID);
    assertThat(codes(line(0, l -> l.put("amount", 1)))).contains(RuleCode.LINE_AMOUNT_MISMATCH);
  }

  @Test
  void tellsTotalsThatDoNotAddUp() {
    assertThat(codes(order(o -> o.withObject("totals").put("lineCount", 3))))
        .containsExactly(RuleCode.LINE_COUNT_MISMATCH);
    assertThat(codes(order(o -> o.withObject("totals").put("quantity", 3))))
        .containsExactly(RuleCode.QUANTITY_TOTAL_MISMATCH);
    assertThat(codes(order(o -> o.remove("lines"))))
        .contains(RuleCode.DOCUMENT_WITHOUT_LINES, RuleCode.LINE_COUNT_MISMATCH);
  }

  @Test
  void tellsDatesAndCurrenciesThatCannotBe() {
    assertThat(codes(order(o -> o.withObject("dates").put("requestedDelivery", "2026-11-01"))))
        .containsExactly(RuleCode.DATE_BEFORE_ISSUE);
    assertThat(
            codes(
                order(
                    o ->
                        o.withObject("dates")
                            .put("earliestDelivery", "2026-12-09")
                            .put("latestDelivery", "2026-12-08"))))
        .containsExactly(RuleCode.DATES_CONTRADICT);
    assertThat(codes(order(o -> o.put("currency", "EUX"))))
        .containsExactly(RuleCode.CURRENCY_UNKNOWN);
  }

  @Test
  void tellsWrongCheckDigits() {
    assertThat(codes(line(0, l -> l.withObject("item").put("gtin", "4012345000008"))))
        .containsExactly(MappingCode.GTIN_INVALID);
    assertThat(
            codes(
                order(
                    o -> ((ObjectNode) o.withArray("parties").get(0)).put("gln", "4012345000008"))))
        .containsExactly(MappingCode.GLN_INVALID);
  }

  /** Too short for the schema as well. */
  @Test
  void tellsAFaultyValueOnce() {
    assertThat(codes(order(o -> ((ObjectNode) o.withArray("parties").get(0)).put("gln", "123456"))))
        .containsExactly(MappingCode.GLN_INVALID);
  }

  @Test
  void tellsWhatIsNotInTheReferenceListsWhereThereAreSome() {
    var lists = Map.of("items", Set.of("04012345000009"), "parties", Set.of("9506000300016"));
    var document = CanonicalJson.read(good);
    assertThat(
            validation.check(document, good, name -> Optional.ofNullable(lists.get(name))).stream()
                .map(Violation::code))
        .containsOnly(RuleCode.PARTY_UNKNOWN, RuleCode.ITEM_UNKNOWN);
  }

  @Test
  void tellsWhatTheSchemaForbids() {
    var json = order(o -> o.withArray("paymentTerms").addObject().put("netDays", -1));
    assertThat(check(json))
        .filteredOn(v -> v.code() == RuleCode.SCHEMA_VIOLATED)
        .singleElement()
        .satisfies(v -> assertThat(v.path()).matches("paymentTerms\\[\\d]\\.netDays"));
  }

  private List<Code> codes(String json) {
    return check(json).stream().map(Violation::code).toList();
  }

  private List<Violation> check(String json) {
    CanonicalDocument document = CanonicalJson.read(json);
    return validation.check(document, CanonicalJson.write(document), ReferenceLists.NONE);
  }

  private String line(int index, Consumer<ObjectNode> change) {
    return order(o -> change.accept((ObjectNode) o.withArray("lines").get(index)));
  }

  private String order(Consumer<ObjectNode> change) {
    try {
      var tree = (ObjectNode) JSON.readTree(good);
      change.accept(tree);
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tellsALineThatIsNotOrdered() {
    assertThat(codes(line(0, l -> l.put("action", "cancelled").put("actionCode", "2"))))
        .containsExactly(RuleCode.LINE_NOT_ORDERED);
    assertThat(codes(line(0, l -> l.put("action", "added").put("actionCode", "1")))).isEmpty();
  }
}
