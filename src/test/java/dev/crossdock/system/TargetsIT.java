package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hub on a PostgreSQL, an Artemis and a Kafka of others, by configuration alone. */
class TargetsIT {

  @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
  @RegisterExtension static final BrokerExtension BROKER = new BrokerExtension();

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder =
      Path.of("target", "system", "targets-" + System.nanoTime()).toAbsolutePath();
  private Erp erp;
  private ExternalPostgres postgres;
  private TestHome home;
  private HubProcess hub;

  @BeforeEach
  void startHub() throws IOException {
    erp = new Erp();
    postgres = new ExternalPostgres();
    postgres.execute("create schema erp");
    postgres.execute(
        "create table erp.staging (idempotency_key text primary key, content json not null,"
            + " number text, order_key text)");
    home = TestHome.create(folder, erp.url());
    agreeOnFourTargets();
    var settings = new LinkedHashMap<String, String>();
    settings.put("crossdock.database.url", postgres.url());
    settings.put("crossdock.database.username", ExternalPostgres.USER);
    settings.put("crossdock.database.password", ExternalPostgres.PASSWORD);
    settings.put("crossdock.broker.url", BROKER.url());
    settings.put("crossdock.events.topic", "exceptions");
    settings.put("crossdock.events.brokers", KAFKA.brokers());
    hub = new HubProcess(home.root(), folder.resolve("data"), settings);
    hub.start();
  }

  private void agreeOnFourTargets() throws IOException {
    var company = home.root().resolve("partners/company.yaml");
    Files.writeString(
        company,
        Files.readString(company)
            + """
              to-jms:
                template: deliver-to-jms
                dedupes: true
                parameters: { queue: erp.orders }
              to-kafka:
                template: deliver-to-kafka
                dedupes: true
                parameters: { topic: orders, brokers: "%s" }
              to-table:
                template: deliver-to-table
                dedupes: true
                parameters:
                  table: erp.staging
                  contentType: json
                  columns: number=DocumentNumber,order_key=OrderKey
            """
                .formatted(KAFKA.brokers()));
    var alder = home.root().resolve("partners/alder.yaml");
    Files.writeString(
        alder,
        Files.readString(alder)
            .replace("[erp-orders]", "[erp-orders, to-jms, to-kafka, to-table]"));
  }

  @AfterEach
  void stopHub() {
    hub.close();
    postgres.close();
    erp.close();
  }

  @Test
  void anOrderGoesOnceToAQueueATopicATableAndAnHttpTargetAndDeviationsGoToATopic()
      throws Exception {
    assertThat(folder.resolve("data/postgres")).doesNotExist();
    assertThat(folder.resolve("data/artemis")).doesNotExist();
    var sender = new HttpPartner(hub.http(), home.apiKey());
    sender.post("one", bytes(Orders850.interchange(1, "ONE", 1)));
    sender.post("bad", bytes(Orders850.interchange(2, "BAD", 1).replace("20261215", "20261341")));
    sender.post("again", bytes(Orders850.interchange(3, "ONE", 1)));
    awaitDone(4);

    assertThat(erp.effects()).isEqualTo(1);
    assertThat(erp.repeated()).isZero();
    assertOneMessage();
    assertOneRecord();
    assertThat(
            postgres.texts(
                "select number || ' ' || order_key || ' ' || (content ->> 'number') from"
                    + " erp.staging"))
        .singleElement()
        .asString()
        .startsWith("ONE-1 ")
        .endsWith(" ONE-1");
    awaitEvents(List.of("element-date-invalid"));
    assertThat(sender.post("one", bytes(Orders850.interchange(1, "ONE", 1))).statusCode())
        .isEqualTo(202);
  }

  private void awaitDone(int deliveries) {
    await("deliveries, see " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () ->
                assertThat(
                        postgres.texts(
                            "select target || ' ' || state || coalesce(' ' || detail, '')"
                                + " from delivery where target not like 'partner:%' order by 1"))
                    .hasSize(deliveries)
                    .allSatisfy(d -> assertThat(d).contains(" done")));
  }

  private static void assertOneMessage() throws Exception {
    var messages = BROKER.drain("erp.orders");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).getBody(String.class)).contains("ONE-1");
    assertThat(messages.get(0).getStringProperty("_AMQ_DUPL_ID")).isNotBlank();
  }

  private static void assertOneRecord() {
    var records = KAFKA.records("orders");
    assertThat(records).hasSize(1);
    assertThat(records.get(0).value()).contains("ONE-1");
    assertThat(records.get(0).key()).contains("ONE-1");
    assertThat(records.get(0).headers().lastHeader("CrossdockIdempotencyKey")).isNotNull();
  }

  private static void awaitEvents(List<String> codes) {
    var json = new ObjectMapper();
    await("events")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var found = new java.util.ArrayList<String>();
              for (var event : KAFKA.records("exceptions")) {
                var cloudEvent = json.readTree(event.value());
                assertThat(cloudEvent.path("specversion").asText()).isEqualTo("1.0");
                found.add(cloudEvent.at("/data/code").asText());
              }
              assertThat(found).isEqualTo(codes);
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
