package dev.crossdock.api.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.api.Caller;
import dev.crossdock.api.HubForTests;
import dev.crossdock.delivery.AsIfAnswered;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.system.Alder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Every page with real data, wide and narrow, is accessible; and everything that needs attention
 * can be finished, so that the overview gets clean. With {@code -Dcrossdock.docs.write=true} the
 * pictures of docs/console.md are made anew.
 */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ConsolePagesInChromiumTest {
  private static final Path PICTURES = Path.of("target/console-page-pictures");
  private static final String WHY = "{\"reason\": \"junk of a test\"}";

  private final String prefix = "P" + UUID.randomUUID().toString().substring(0, 5);
  private int controlNumber = 987_000;
  private String unknown = "";

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Deliveries deliveries;

  @Test
  void everyPageIsAccessibleAndTheOverviewGetsClean() throws Exception {
    scene();
    var pages =
        Map.ofEntries(
            Map.entry("overview", "overview"),
            Map.entry("documents", "documents"),
            Map.entry("document-rejected", "documents/" + document("BAD")),
            Map.entry("document-dead-lettered", "documents/" + document("DEAD")),
            Map.entry(
                "document-unassigned",
                "documents/" + one("max(id) from document where transmission_id = " + unknown)),
            Map.entry("received-files", "transmissions"),
            Map.entry("received-file", "transmissions/" + one("max(id) from transmission")),
            Map.entry("deliveries", "deliveries"),
            Map.entry("dead-lettered", "deliveries/" + delivery("DEAD")),
            Map.entry("in-doubt", "deliveries/" + delivery("DOUBT")),
            Map.entry("parked", "parked"),
            Map.entry("targets", "targets"),
            Map.entry("replays", "replays"),
            Map.entry("new-replay", "replays/new?point=delivery&documents=" + document("DEAD")),
            Map.entry("reconciliation", "reconciliation"),
            Map.entry("cases", "cases"),
            Map.entry("case", "cases/" + one("max(id) from exception_case")),
            Map.entry("audit-log-of-others", "audit"),
            Map.entry("runbook", "codes"),
            Map.entry("code", "codes/target-failed"));
    new BrowserScript(
            "pages.mjs", Map.of("archived", this::archived, "clean", this::finishEverything))
        .run(
            hub.toString().replaceFirst("/$", ""),
            HubForTests.PASSWORD,
            json(pages),
            PICTURES.toString());
    if (Boolean.getBoolean("crossdock.docs.write")) {
      picture("overview-clean-1440", "console-overview");
      picture("dead-lettered-1440", "console-dead-lettered");
      picture("in-doubt-1440", "console-in-doubt");
      picture("document-rejected-1440", "console-document");
    }
  }

  private static String json(Map<String, String> pages) {
    return pages.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\": \"" + e.getValue() + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static void picture(String from, String to) throws IOException {
    Files.copy(
        PICTURES.resolve(from + ".png"),
        Path.of("docs", to + ".png"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Sends a file, once the hub takes files again after what others sent; its number. */
  private String send(String file) {
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    var answer =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> alder.file(file), a -> a.statusCode() == 202);
    return Caller.json(answer).path("transmission").asText();
  }

  private void scene() {
    send(
        Alder.interchange(
            ++controlNumber,
            "P",
            Alder.order(prefix + "-GOOD"),
            Alder.order(prefix + "-DEAD"),
            Alder.order(prefix + "-DOUBT"),
            Alder.cancellation(prefix + "-PARK")));
    send(Orders.withoutQuantity(prefix + "-BAD", ++controlNumber));
    unknown =
        send(
            Alder.interchange(++controlNumber, "P", Alder.order(prefix + "-WHO"))
                .replace("ALDERFOODS     ", "ALDERFOODZ     "));
    send("not much of an order");
    soon(() -> assertThat(states("GOOD")).containsExactly("delivered"));
    soon(() -> assertThat(states("DEAD")).containsExactly("delivered"));
    soon(() -> assertThat(states("DOUBT")).containsExactly("delivered"));
    soon(() -> assertThat(states("PARK")).containsExactly("parked"));
    soon(() -> assertThat(states("BAD")).containsExactly("rejected"));
    soon(
        () ->
            assertThat(
                    one(
                        "count(*)::text from document where state = 'unassigned'"
                            + " and transmission_id = "
                            + unknown))
                .isEqualTo("1"));
    var answered = new AsIfAnswered(jdbi, deliveries);
    answered.settle(List.of(Long.parseLong(delivery("DEAD"))), DeliveryResults::deadLettered);
    answered.settle(List.of(Long.parseLong(delivery("DOUBT"))), DeliveryResults::inDoubt);
    deliveries.keep(List.of(exchange(Long.parseLong(delivery("DEAD")))));
    soon(() -> assertThat(attention().path("openCases").asLong()).isPositive());
  }

  /** As a call by HTTP keeps it. */
  private static Exchanged exchange(long delivery) {
    var request = "{\"number\": \"DEAD\"}".getBytes(UTF_8);
    var response = "the ERP is being updated".getBytes(UTF_8);
    return new Exchanged(
        delivery,
        2,
        "POST /orders\nAuthorization: ***",
        request,
        request.length,
        "HTTP 500",
        response,
        response.length);
  }

  private void archived() {
    assertThat(
            one(
                "reason from audit_log where action = 'document-archive' and object_id = '"
                    + document("BAD")
                    + "'"))
        .isEqualTo("the partner sends a new one");
  }

  /** By what an operator can do in console, API and command line. */
  private void finishEverything() {
    var operator = Caller.person(hub, "operator", HubForTests.PASSWORD);
    var in = "/api/v1/";
    for (var d : items(operator, "deliveries?state=in-doubt&limit=500")) {
      var path = in + "deliveries/" + d.path("id").asText() + "/resolution";
      assertThat(operator.post(path, "{\"delivered\": true, \"reason\": \"seen\"}").statusCode())
          .isEqualTo(200);
    }
    for (var d : items(operator, "deliveries?state=dead-lettered&limit=500")) {
      var path = in + "deliveries/" + d.path("id").asText() + "/skip";
      assertThat(operator.post(path, WHY).statusCode()).isEqualTo(200);
    }
    for (var state : List.of("unassigned", "rejected", "on-hold", "dead-lettered")) {
      for (var d : items(operator, "documents?limit=500&state=" + state)) {
        var path = in + "documents/" + d.path("id").asText() + "/archive";
        assertThat(operator.post(path, WHY).statusCode()).isEqualTo(200);
      }
    }
    for (var t : items(operator, "transmissions?unread=true&limit=500")) {
      var path = in + "transmissions/" + t.path("number").asText() + "/archive";
      assertThat(operator.post(path, WHY).statusCode()).isEqualTo(200);
    }
    for (var c : items(operator, "cases?limit=500")) {
      var body =
          "{\"transition\": \"resolve\", \"version\": %s, \"reason\": \"junk of a test\"}"
              .formatted(c.path("version").asText());
      assertThat(
              operator
                  .post(in + "cases/" + c.path("id").asText() + "/transitions", body)
                  .statusCode())
          .isEqualTo(200);
    }
    for (var hold : Caller.json(operator.get(in + "holds"))) {
      var body =
          "{\"kind\": \"%s\", \"name\": \"%s\"}"
              .formatted(
                  hold.path("kind").asText().toLowerCase(java.util.Locale.ROOT),
                  hold.path("name").asText());
      operator.post(in + "holds/release", body);
    }
    var left = attention();
    left.properties().stream()
        .filter(e -> !List.of("asOf", "parked").contains(e.getKey()))
        .forEach(e -> assertThat(e.getValue().asLong()).as(e.getKey()).isZero());
  }

  private JsonNode attention() {
    return Caller.json(Caller.person(hub, "viewer", HubForTests.PASSWORD).get("/api/v1/attention"));
  }

  private static JsonNode items(Caller caller, String path) {
    return Caller.json(caller.get("/api/v1/" + path)).path("items");
  }

  private List<String> states(String number) {
    return jdbi.withHandle(
        h ->
            h.select("select state from document where document_number = ?", prefix + "-" + number)
                .mapTo(String.class)
                .list());
  }

  private String document(String number) {
    return one("max(id) from document where document_number = '" + prefix + "-" + number + "'");
  }

  private String delivery(String number) {
    return one("max(id) from delivery where document_id = " + document(number));
  }

  private String one(String what) {
    return jdbi.withHandle(h -> h.createQuery("select " + what).mapTo(String.class).one());
  }

  private static void soon(ThrowingRunnable holds) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(holds);
  }
}
