package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * kill -9 while work is under way. {@code -Dcrossdock.crashes=10} kills ten times instead of once.
 */
class CrashIT {

  private static final int CRASHES = Integer.getInteger("crossdock.crashes", 1);
  private static final int FILES = 500;
  private static final int DOCUMENTS = Integer.getInteger("crossdock.crash.documents", 3000);

  /** Not a @TempDir: its logs stay for who looks into a failure, and PostgreSQL may get in. */
  private final Path folder =
      Path.of("target", "system", "crash-" + System.nanoTime()).toAbsolutePath();

  private final Random random = new Random();
  private Erp erp;
  private Home home;
  private HubProcess hub;

  @BeforeEach
  void startHub() throws IOException {
    erp = new Erp();
    home = Home.create(folder, erp.url());
    hub = new HubProcess(home.root(), folder.resolve("data"));
    hub.start();
  }

  @AfterEach
  void stopHub() {
    hub.close();
    erp.close();
  }

  @Test
  void nothingIsLostOrDoneTwiceWhenTheHubIsKilledWhileFilesComeIn() {
    var sent = new AtomicInteger();
    var sending = CompletableFuture.runAsync(() -> sendFiles(sent));
    for (int crash = 1; crash <= CRASHES; crash++) {
      int at = Math.min(FILES - 1, crash * FILES / (CRASHES + 1) + random.nextInt(20));
      await().atMost(Duration.ofMinutes(3)).until(() -> sent.get() >= at);
      hub.kill();
      hub.start();
    }
    sending.join();
    awaitDelivered(FILES);
    report("500 files");
    assertThat(hub.count("select count(*) from transmission")).isEqualTo(FILES);
    assertOneEffectEach(FILES);
    assertOneAcknowledgementEach(FILES);
  }

  @Test
  void readingGoesOnBehindTheLastCommittedDocumentOfALargeInterchange() {
    send("large", Orders850.interchange(1, "LARGE", DOCUMENTS));
    for (int crash = 1; crash <= CRASHES; crash++) {
      int at = crash * DOCUMENTS / (CRASHES + 2) + random.nextInt(DOCUMENTS / 20);
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> hub.count("select count(*) from document where direction = 'in'") >= at);
      hub.kill();
      hub.start();
    }
    awaitDelivered(DOCUMENTS);
    report("one interchange");
    assertOneEffectEach(DOCUMENTS);
    assertOneAcknowledgementEach(1);
    assertThat(
            hub.texts("select convert_from(raw, 'UTF8') from document_body where raw is not null"))
        .singleElement()
        .asString()
        .contains("AK9*A*%d*%d*%d~".formatted(DOCUMENTS, DOCUMENTS, DOCUMENTS));
  }

  @Test
  void aBrokerThatForgotEverythingIsADelayAndNeverALoss() {
    for (int crash = 1; crash <= CRASHES; crash++) {
      int documents = 300;
      send("batch " + crash, Orders850.interchange(crash, "B" + crash, documents));
      int before = (crash - 1) * documents;
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> erp.effects() > before);
      hub.kill();
      delete(hub.data().resolve("artemis"));
      hub.start();
      awaitDelivered(crash * documents);
    }
    report("journal deleted");
    assertOneEffectEach(CRASHES * 300);
    assertOneAcknowledgementEach(CRASHES);
  }

  private void sendFiles(AtomicInteger sent) {
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (int i = 1; i <= FILES; i++) {
        int no = i;
        threads.execute(
            () -> {
              send("file " + no, Orders850.interchange(no, "F" + no, 1));
              sent.incrementAndGet();
            });
      }
      threads.shutdown();
      await().atMost(Duration.ofMinutes(10)).until(threads::isTerminated);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Sends until the hub has said yes; the upload's name makes a repeat harmless. */
  private void send(String upload, String content) {
    var client = HttpClient.newHttpClient();
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(
            () -> {
              var request =
                  HttpRequest.newBuilder(URI.create(hub.http() + "/api/v1/transmissions"))
                      .header("Authorization", "Bearer " + home.apiKey())
                      .header("Idempotency-Key", upload)
                      .timeout(Duration.ofSeconds(20))
                      .POST(HttpRequest.BodyPublishers.ofString(content))
                      .build();
              return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 202;
            });
  }

  private void awaitDelivered(int documents) {
    await()
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(
                      hub.count(
                          "select count(*) from document where direction = 'in' and state ="
                              + " 'delivered'"))
                  .isEqualTo(documents);
              assertThat(hub.count("select count(*) from delivery where state <> 'done'")).isZero();
            });
  }

  private void assertOneEffectEach(int documents) {
    assertThat(erp.effects()).isEqualTo(documents);
    assertThat(
            hub.count(
                "select count(*) from document where direction = 'in' and state <> 'delivered'"))
        .isZero();
    assertThat(hub.count("select count(*) from cases where kind = 'content'")).isZero();
  }

  private void assertOneAcknowledgementEach(int interchanges) {
    assertThat(hub.count("select count(*) from document where message = '997'"))
        .isEqualTo(interchanges);
    assertThat(
            hub.count("select count(distinct control_number) from document where message = '997'"))
        .isEqualTo(interchanges);
    assertThat(hub.count("select max(control_number::int) from document where message = '997'"))
        .as("no gaps")
        .isEqualTo(interchanges);
  }

  private void report(String what) {
    System.out.printf(
        "%s, %d kills: %d effects, %d repeated requests dropped by the target%n",
        what, CRASHES, erp.effects(), erp.repeated());
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
