package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kill -9 while a replay reads documents again. */
class ReplayIT {

  private static final int DOCUMENTS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder =
      Path.of("target", "system", "replay-" + System.nanoTime()).toAbsolutePath();

  private Erp erp;
  private TestHome home;
  private HubProcess hub;

  @BeforeEach
  void startHub() throws IOException {
    erp = new Erp();
    home = TestHome.create(folder, erp.url());
    var alder = home.root().resolve("partners/alder.yaml");
    Files.writeString(
        alder,
        Files.readString(alder) + "\ncrossReferences: {items: {theirs: buyer, ours: seller}}\n");
    items("B1,S-1");
    hub = new HubProcess(home.root(), folder.resolve("data"));
    hub.start();
  }

  private void items(String row) throws IOException {
    var file = home.root().resolve("partners/alder/items.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "theirs,ours\n" + row + "\n");
  }

  @AfterEach
  void stopHub() {
    hub.close();
    erp.close();
  }

  @Test
  void aReplayGoesOnAfterTheHubWasKilledWithNothingLostAndNothingTwice() throws IOException {
    var orders = Orders850.interchange(1, "RAW", DOCUMENTS);
    new HttpPartner(hub.http(), home.apiKey())
        .post("orders", orders.getBytes(StandardCharsets.US_ASCII));
    awaitCount("select count(*) from document where state = 'rejected'", DOCUMENTS);
    assertThat(hub.texts("select distinct code from violation where severity = 'error'"))
        .containsExactly("item-unknown");

    items("B1,S-1\nB2,S-2");
    var asked =
        """
        {"point": "raw", "filter": {"state": "rejected", "partner": "alder"}, "rate": 40,
         "reason": "the item is in the list now"}
        """;
    await("the changed file is in force")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        new HubReader(hub)
                            .post("replays/dry-run?limit=1", asked)
                            .at("/documents/0/becomes")
                            .asText())
                    .startsWith("accepted"));
    new HubReader(hub).post("replays", asked);

    await("some are done, see " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                hub.count("select count(*) from replay_item where state <> 'waiting'")
                    > DOCUMENTS / 5);
    hub.kill();
    hub.start();
    assertThat(hub.count("select count(*) from replay_item where state = 'waiting'")).isPositive();

    awaitCount("select count(*) from replay where state = 'done'", 1);
    assertThat(hub.count("select count(*) from replay_item where state = 'done'"))
        .isEqualTo(DOCUMENTS);
    assertThat(
            hub.count("select count(*) from document where state = 'delivered' and type = 'order'"))
        .isEqualTo(DOCUMENTS);
    assertThat(hub.count("select count(*) from delivery where target = 'erp-orders'"))
        .isEqualTo(DOCUMENTS);
    assertThat(erp.effects()).isEqualTo(DOCUMENTS);
    assertThat(
            hub.count(
                "select count(*) from document d where map_version is not null and not exists"
                    + " (select from map_version v where v.hash = d.map_version)"))
        .isZero();
    assertThat(hub.count("select count(*) from document_revision")).isEqualTo(DOCUMENTS);
    assertThat(hub.count("select count(*) from document where type = 'acknowledgement'"))
        .isEqualTo(1);
    assertThat(
            hub.count("select count(*) from document_body where canonical::text like '%\"S-2\"%'"))
        .isEqualTo(DOCUMENTS);
  }

  @Test
  void aTransmissionOfAnUnknownSenderIsReadAsAWholeOnceTheSenderIsKnown() throws IOException {
    items("B1,S-1\nB2,S-2");
    var orders = Orders850.interchange(1, "NEW", 3).replace("ALDERFOODS", "NEWFOODSCO");
    var transmission =
        HttpPartner.transmission(
            new HttpPartner(hub.http(), home.apiKey())
                .post("orders", orders.getBytes(StandardCharsets.US_ASCII)));
    awaitCount("select count(*) from document where state = 'unassigned'", 3);

    var alder = home.root().resolve("partners/alder.yaml");
    Files.writeString(
        alder,
        Files.readString(alder)
            .replace(
                "  - { scheme: x12, qualifier: ZZ, id: ALDERFOODS }",
                "  - { scheme: x12, qualifier: ZZ, id: NEWFOODSCO }"));
    await("the sender is known, see " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              if (hub.count("select count(*) from document where state = 'unassigned'") == 3) {
                new HubReader(hub)
                    .post(
                        "transmissions/" + transmission + "/reprocess",
                        "{\"reason\": \"the sender is known now\"}");
              }
              return erp.effects() == 3;
            });
    awaitCount("select count(*) from document where state = 'delivered' and type = 'order'", 3);
    assertThat(hub.count("select count(*) from document where type = 'acknowledgement'"))
        .isEqualTo(1);
    assertThat(hub.count("select count(*) from transmission_revision")).isPositive();
    var reconciliation = new HubReader(hub).get("reconciliation");
    assertThat(reconciliation.path("discrepancies").isArray()).isTrue();
    assertThat(reconciliation.path("discrepancies")).isEmpty();
  }

  private void awaitCount(String sql, long count) {
    await(sql + ", see " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(hub.count(sql)).isEqualTo(count));
  }
}
