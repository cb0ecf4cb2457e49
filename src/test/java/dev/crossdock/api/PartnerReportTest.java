package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The report about a file names what is wrong as the partner wrote it: his own column headers, the
 * columns of his records, the paths of his XML and JSON; and how the value is written as agreed.
 */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class PartnerReportTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Test
  void namesColumnsByThePartnersOwnHeaders() {
    var report =
        report(
            HubForTests.CEDAR_KEY,
            "orders.csv",
            """
            Order No;Order Date;Pos;EAN;Qty;Unit;Price;Colour
            PR-1;21/11/2026;1;4012345000009;1.200,5;PCE;1.25;red
            PR-2;;1;4012345000009;1;furlong;1,25;
            ;21.11.2026;1;4012345000009;1;EA;1,25;
            """);

    assertThat(report)
        .contains(
            """
              - Line 2, column 2 (Order Date): "21/11/2026" is not a date. Dates are written \
            31.12.2026 or 2026-12-31.
                Write the date as agreed.
            """,
            "Line 2, column 5 (Qty): \"1.200,5\" is not a number. Numbers are written 1234,5,",
            "Line 2, column 7 (Price): \"1.25\" is not a number.",
            "Line 3, column 2 (Order Date): There is no issue date.",
            "Line 3, column 6 (Unit): \"furlong\" is not a known unit of measure. Units are ",
            "Line 4: There is nothing in Order No.")
        .doesNotContain("order_", "quantity", "map");
  }

  @Test
  void namesAMissingColumnByTheHeadersThatItMayHave() {
    var report =
        report(
            HubForTests.CEDAR_KEY,
            "orders.csv",
            """
            Order No;Pos;EAN;Qty;Unit
            PR-3;1;4012345000009;1;PCE
            """);

    assertThat(report)
        .contains("Line 1: There is no column Order Date.")
        .doesNotContain("You sent", "order_");
  }

  @Test
  void namesTheColumnsOfFieldsOfFixedLength() throws IOException {
    var report = report(HubForTests.HEATH_KEY, "orders.txt", example("fixed/heath-orders", "txt"));

    assertThat(report)
        .contains(
            """
            Line 5, columns 13 to 20 (date): "20261131" is not a date. Dates are written 20261231 or \
            261231.
            """,
            "Line 6, columns 21 to 29 (quantity): \"1x000\" is not a number. Numbers are written as"
                + " digits, the last 3 of them decimals, such as 12345000.",
            "Line 9, record 77: There is no kind of record \"77\".");
  }

  @Test
  void namesTheColumnsOfDelimitedRecords() {
    var report =
        report(
            HubForTests.HEATH_KEY,
            "shipments.csv",
            """
            H;PR-4;30.11.2026;;4500012345;9506000700014;Heath
            L;PR-4;1;10;4012345000009;Tea;1.5;PCE;
            T;PR-4;1
            """);

    assertThat(report)
        .contains(
            "Line 2, column 7 (quantity): \"1.5\" is not a number. Numbers are written 1234,5,");
  }

  @Test
  void namesPathsInXmlAndJson() throws IOException {
    assertThat(report(HubForTests.FERN_KEY, "orders.xml", example("xml/fern-orders", "xml")))
        .contains(
            """
            /Orders/Order[2]/Head/Date: "2026-11-21" is not a date. Dates are written 31.12.2026.
            """,
            "/Quantity: \"1.5\" is not a number. Numbers are written 1234,5,",
            "/Quantity/@unit: \"furlong\" is not a known unit of measure. Units are ");
    assertThat(report(HubForTests.GORSE_KEY, "orders.json", example("json/gorse-orders", "json")))
        .contains(
            """
            /orders/1/date: "21.11.2026" is not a date. Dates are written \
            2026-12-31T14:30:00+01:00 or 2026-12-31.
            """,
            "/orders/1/lines/0/qty: \"ten\" is not a number. Numbers are written 1234.5,");
  }

  @Test
  void saysHowTheTypesOfASchemaAreWritten() throws IOException {
    var order =
        Files.readString(Path.of("mappings/ubl/2.1/Order.examples/full/input.xml"))
            .replace("9506000300016", "9506000500010")
            .replaceFirst("<cbc:IssueDate>[^<]*", "<cbc:IssueDate>21.11.2026");

    assertThat(report(HubForTests.FERN_KEY, "order.xml", order))
        .containsPattern(
            "Line [0-9]+, /Order/IssueDate: .*21.11.2026.* It is written 2026-12-31\\.");
  }

  private static String example(String map, String extension) throws IOException {
    var file = Path.of("mappings", map + ".examples", "bad", "input." + extension);
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private String report(String key, String name, String text) {
    var partner = Caller.partner(hub, key);
    var bytes = text.getBytes(Charset.forName("windows-1252"));
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> partner.file(name, bytes), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var person = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    var trace =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> json(person.get(status)), PartnerReportTest::isAnswered);
    var id = trace.path("acknowledgements").get(0).findPath("id").asText();
    return person.get("/api/v1/documents/" + id + "/content").body();
  }

  private static boolean isAnswered(JsonNode trace) {
    return !trace.path("acknowledgements").isEmpty();
  }
}
