package dev.crossdock.validation;

import static dev.crossdock.diagnostics.MappingCode.GLN_INVALID;
import static dev.crossdock.diagnostics.MappingCode.GTIN_INVALID;
import static dev.crossdock.diagnostics.MappingCode.SSCC_INVALID;
import static dev.crossdock.diagnostics.MappingCode.UNIT_UNKNOWN;
import static dev.crossdock.diagnostics.RuleCode.ACKNOWLEDGEMENT_WITHOUT_REASON;
import static dev.crossdock.diagnostics.RuleCode.ACKNOWLEDGEMENT_WITHOUT_SUBJECT;
import static dev.crossdock.diagnostics.RuleCode.ADJUSTMENT_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.AMOUNT_SIGN_WRONG;
import static dev.crossdock.diagnostics.RuleCode.AMOUNT_TOTAL_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.COUNTRY_UNKNOWN;
import static dev.crossdock.diagnostics.RuleCode.DATES_CONTRADICT;
import static dev.crossdock.diagnostics.RuleCode.DATE_BEFORE_ISSUE;
import static dev.crossdock.diagnostics.RuleCode.DOCUMENT_WITHOUT_LINES;
import static dev.crossdock.diagnostics.RuleCode.EVENTS_MISSING;
import static dev.crossdock.diagnostics.RuleCode.EVENT_WITHOUT_SUBJECT;
import static dev.crossdock.diagnostics.RuleCode.INVOICE_REFERENCE_MISSING;
import static dev.crossdock.diagnostics.RuleCode.LINE_COUNT_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.LINE_WITHOUT_ITEM;
import static dev.crossdock.diagnostics.RuleCode.LINE_WITHOUT_QUANTITY;
import static dev.crossdock.diagnostics.RuleCode.LOT_QUANTITY_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.ORDER_REFERENCE_MISSING;
import static dev.crossdock.diagnostics.RuleCode.PACKAGE_EMPTY;
import static dev.crossdock.diagnostics.RuleCode.PAYMENT_MEANS_UNKNOWN;
import static dev.crossdock.diagnostics.RuleCode.QUANTITY_EXCEEDS;
import static dev.crossdock.diagnostics.RuleCode.QUANTITY_NOT_POSITIVE;
import static dev.crossdock.diagnostics.RuleCode.QUANTITY_TOTAL_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.RECEIPT_QUANTITY_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.RESPONSE_CONTRADICTS;
import static dev.crossdock.diagnostics.RuleCode.RESPONSE_UNDECIDED;
import static dev.crossdock.diagnostics.RuleCode.SERIAL_TWICE;
import static dev.crossdock.diagnostics.RuleCode.SSCC_TWICE;
import static dev.crossdock.diagnostics.RuleCode.STOCK_NEGATIVE;
import static dev.crossdock.diagnostics.RuleCode.TAX_MISMATCH;
import static dev.crossdock.diagnostics.RuleCode.TRANSFER_PLACE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One change to the full example of a document, and what is told about it. */
@NullUnmarked
class DocumentRulesTest {

  private static final Path FOLDER = Path.of("canonical-schemas");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REMOVED = "-";

  private final Validation validation;

  DocumentRulesTest() throws IOException {
    validation = Validation.load(FOLDER);
  }

  record Change(String document, Map<String, String> changes, List<Code> codes, String path) {
    Change with(Code... all) {
      return new Change(document, changes, List.of(all), path);
    }

    @Override
    public String toString() {
      return document + ' ' + changes;
    }
  }

  static Stream<Change> changes() {
    var inner = "/orders/0/packages/0/packages/0";
    return Stream.of(
        new Change(
            "order-change",
            Map.of("/lines/0/action", "'added'", "/lines/0/item", REMOVED),
            List.of(LINE_WITHOUT_ITEM),
            "lines[0].item"),
        one("order-response", "/action", "'accepted'", null, "lines[0].action")
            .with(RESPONSE_CONTRADICTS, RESPONSE_CONTRADICTS, RESPONSE_CONTRADICTS),
        one("order-response", "/lines/0/action", REMOVED, RESPONSE_UNDECIDED, "lines[0].action"),
        one(
            "order-response",
            "/lines/1/confirmations/0/quantity/value",
            "61",
            QUANTITY_EXCEEDS,
            "lines[1].confirmations"),
        one(
            "order-response",
            "/dates/promisedDelivery",
            "'2026-11-01'",
            DATE_BEFORE_ISSUE,
            "dates.promisedDelivery"),
        one(
            "shipment",
            inner + "/sscc",
            "'040123450000000024'",
            SSCC_INVALID,
            "orders[0].packages[0].packages[0].sscc"),
        one(
            "shipment",
            inner + "/sscc",
            "'040123450000000016'",
            SSCC_TWICE,
            "orders[0].packages[0].packages[0].sscc"),
        one(
            "shipment",
            inner + "/lines/0/item/gtin",
            "'4012345000008'",
            GTIN_INVALID,
            "orders[0].packages[0].packages[0].lines[0].item.gtin"),
        one(
            "shipment",
            inner + "/lines/0/lots/0/quantity/value",
            "100",
            LOT_QUANTITY_MISMATCH,
            "orders[0].packages[0].packages[0].lines[0].lots"),
        one(
            "shipment",
            inner + "/lines/0/lots/0/serials/1",
            "'SN-1'",
            SERIAL_TWICE,
            "orders[0].packages[0].packages[0].lines[0].serials"),
        one(
            "shipment",
            inner + "/lines/0/lots/0/expiryDate",
            "'2026-01-01'",
            DATES_CONTRADICT,
            "orders[0].packages[0].packages[0].lines[0].lots[0].expiryDate"),
        one(
            "shipment",
            inner + "/lines/0/orderedQuantity/value",
            "100",
            QUANTITY_EXCEEDS,
            "orders[0].packages[0].packages[0].lines[0].shippedQuantity.value"),
        one("shipment", "/packages/0/lines/0/shippedQuantity", REMOVED, null, null)
            .with(LINE_WITHOUT_QUANTITY, QUANTITY_TOTAL_MISMATCH),
        one("shipment", "/packages/0/lines", REMOVED, null, null)
            .with(LINE_COUNT_MISMATCH, QUANTITY_TOTAL_MISMATCH, PACKAGE_EMPTY),
        one("shipment", "/dates/estimatedDelivery", "'2026-11-30'", DATES_CONTRADICT, null),
        one("shipment", "/measures/grossWeight/unit", "'QQQ'", UNIT_UNKNOWN, null),
        one("invoice", "/taxes/0/amount", "20.00", null, null)
            .with(TAX_MISMATCH, AMOUNT_TOTAL_MISMATCH),
        one("invoice", "/totals/payableAmount", "140", AMOUNT_TOTAL_MISMATCH, null),
        one("invoice", "/totals/totalAmount", "142", null, null)
            .with(AMOUNT_TOTAL_MISMATCH, AMOUNT_TOTAL_MISMATCH),
        one("invoice", "/totals/chargeAmount", "20", AMOUNT_TOTAL_MISMATCH, "totals.chargeAmount"),
        one("invoice", "/paymentTerms/0/netDueDate", "'2026-01-01'", DATE_BEFORE_ISSUE, null),
        one("invoice", "/paymentMeans/0/code", "'99'", PAYMENT_MEANS_UNKNOWN, null),
        one("order", "/parties/1/address/country", "'UK'", COUNTRY_UNKNOWN, null),
        one(
            "invoice",
            "/lines/0/shippedQuantity/value",
            "900",
            QUANTITY_EXCEEDS,
            "lines[0].invoicedQuantity.value"),
        one("receipt", "/lines/0/acceptedQuantity/value", "7", RECEIPT_QUANTITY_MISMATCH, null),
        one("receipt", "/lines/0/shortQuantity/value", "1", RECEIPT_QUANTITY_MISMATCH, null),
        one("receipt", "/lines/0/ssccs/0", "'040123450000000017'", SSCC_INVALID, null),
        one("warehouse-order", "/lines/0/quantity/value", "0", null, null)
            .with(QUANTITY_NOT_POSITIVE, QUANTITY_TOTAL_MISMATCH),
        one(
            "warehouse-confirmation",
            "/lines/0/orderedQuantity/value",
            "1",
            QUANTITY_EXCEEDS,
            null),
        one("inventory-position", "/lines/0/quantities/onHand/value", "-1", null, null)
            .with(STOCK_NEGATIVE, QUANTITY_EXCEEDS),
        one("inventory-position", "/lines/0/location/gln", "'4012345000008'", GLN_INVALID, null),
        one(
            "inventory-adjustment",
            "/lines/0/countedQuantity/value",
            "11",
            ADJUSTMENT_MISMATCH,
            "lines[0].adjustedQuantity.value"),
        one("transfer", "/fromLocation", "{}", TRANSFER_PLACE_MISSING, "fromLocation"),
        one("transfer", "/lines/0/receivedQuantity/value", "11", QUANTITY_EXCEEDS, null),
        one("shipment-status", "/events", REMOVED, EVENTS_MISSING, "events"),
        one(
            "acknowledgement",
            "/acknowledged/items/0/errors",
            REMOVED,
            ACKNOWLEDGEMENT_WITHOUT_REASON,
            "acknowledged.items[0].errors"),
        one("business-event", "/recorded", "'2026-12-01'", DATES_CONTRADICT, "recorded"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void isTold(Change change) throws IOException {
    var found = check(change.document(), "full", change.changes());
    assertThat(found)
        .extracting(Violation::code)
        .containsExactlyInAnyOrderElementsOf(change.codes());
    if (change.path() != null) {
      assertThat(found.get(0).path()).isEqualTo(change.path());
    }
  }

  @Test
  void lackOfAnythingToSayIsTold() throws IOException {
    for (var type : List.of("order", "shipment", "receipt", "warehouse-order", "transfer")) {
      var found = check(type, "minimal", Map.of("/lines", "[]"));
      assertThat(found).extracting(Violation::code).contains(DOCUMENT_WITHOUT_LINES);
    }
    assertThat(check("shipment", "minimal", Map.of("/order", REMOVED)))
        .extracting(Violation::code)
        .containsExactly(ORDER_REFERENCE_MISSING);
    assertThat(check("business-event", "minimal", Map.of("/order", REMOVED)))
        .extracting(Violation::code)
        .containsExactly(EVENT_WITHOUT_SUBJECT);
    assertThat(
            check(
                "acknowledgement", "minimal", Map.of("/acknowledged/groupControlNumber", REMOVED)))
        .extracting(Violation::code)
        .containsExactly(ACKNOWLEDGEMENT_WITHOUT_SUBJECT);
  }

  @Test
  void creditNotesNameWhatTheyCreditAndBearNoSign() throws IOException {
    assertThat(
            check(
                "invoice",
                "credit-note",
                Map.of("/references", REMOVED, "/lines/0/order", REMOVED)))
        .extracting(Violation::code)
        .containsExactly(INVOICE_REFERENCE_MISSING);
    assertThat(check("invoice", "credit-note", Map.of("/totals/payableAmount", "-10.71")))
        .extracting(Violation::code)
        .contains(AMOUNT_SIGN_WRONG);
  }

  @Test
  void placesAreThoseOfTheInnermostRecordThatKnowsItsOwn() throws IOException {
    var path = "/orders/0/packages/0/packages/0/lines/0/item/gtin";
    assertThat(check("shipment", "full", Map.of(path, "'4012345000008'")))
        .singleElement()
        .satisfies(v -> assertThat(v.place().offset()).isEqualTo(988));
    assertThat(check("shipment", "full", Map.of("/orders/0/packages/0/packages/0/number", "''")))
        .allSatisfy(v -> assertThat(v.place().offset()).isEqualTo(930));
  }

  private static Change one(String document, String at, String value, Code code, String path) {
    return new Change(document, Map.of(at, value), code == null ? List.of() : List.of(code), path);
  }

  private List<Violation> check(String type, String example, Map<String, String> changes)
      throws IOException {
    var tree =
        (ObjectNode)
            JSON.readTree(FOLDER.resolve(type + "/v1/examples/" + example + ".json").toFile());
    for (var change : changes.entrySet()) {
      change(tree, JsonPointer.compile(change.getKey()), change.getValue());
    }
    var json = JSON.writeValueAsString(tree);
    return validation.check(CanonicalJson.read(json), json, ReferenceLists.NONE);
  }

  private static void change(ObjectNode tree, JsonPointer at, String value) throws IOException {
    var last = at.last();
    var parent = tree.at(at.head());
    if (value.equals(REMOVED)) {
      ((ObjectNode) parent).remove(last.getMatchingProperty());
    } else if (parent instanceof ArrayNode list) {
      list.set(last.getMatchingIndex(), JSON.readTree(value.replace('\'', '"')));
    } else {
      ((ObjectNode) parent)
          .set(last.getMatchingProperty(), JSON.readTree(value.replace('\'', '"')));
    }
  }
}
