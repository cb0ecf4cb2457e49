package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.crossdock.api.HubForTests;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Deviations;
import dev.crossdock.cases.HistoryEntry;
import dev.crossdock.trace.jdbc.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class ConsoleInChromiumTest {
  private static final Path SCRIPT = Path.of("src/main/webui/test/operator.mjs");

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject Jdbi jdbi;
  @Inject Cases cases;

  @Test
  void anOperatorFindsADocumentReadsItsTraceAndResolvesACase() throws Exception {
    var chromium = browser();
    var number = "PO-" + UUID.randomUUID().toString().substring(0, 8);
    var stored = new Stored(jdbi);
    stored.delivery(stored.order(stored.transmission("alder"), 1, "alder", number, "accepted"), "erp");
    var opened = cases.joinOrOpen(Deviations.badOrder(number + "-bad", 7));

    operate(chromium, number, opened);

    var file = cases.open(opened).orElseThrow();
    assertThat(file.theCase().state()).isEqualTo(CaseState.RESOLVED);
    assertThat(file.history())
        .extracting(HistoryEntry::who, HistoryEntry::what)
        .contains(
            org.assertj.core.groups.Tuple.tuple("operator", "comment"),
            org.assertj.core.groups.Tuple.tuple("operator", "assign"),
            org.assertj.core.groups.Tuple.tuple("operator", "resolve"));
    Chromium.report("Browser tests: the console was tested in " + chromium + ".");
  }

  private static Path browser() {
    var missing =
        Chromium.find().isEmpty()
            ? "no Chromium was found; install it or name one in CROSSDOCK_CHROMIUM"
            : ConsoleInChromiumTest.class.getResource("/META-INF/resources/hawtio/index.html") == null
                ? "the console was left out of this build"
                : null;
    if (missing == null) {
      return Chromium.find().orElseThrow();
    }
    Chromium.report("Browser tests: NOT RUN, " + missing + ".");
    return Chromium.required() ? fail(missing) : abort(missing);
  }

  private void operate(Path chromium, String number, long opened)
      throws IOException, InterruptedException {
    var log = Files.createTempFile("console", ".log");
    var command =
        new ProcessBuilder(
            "node",
            SCRIPT.toString(),
            hub.toString().replaceFirst("/$", ""),
            "operator",
            HubForTests.PASSWORD,
            number,
            Long.toString(opened),
            "target/console-pictures");
    command.environment().put("CROSSDOCK_CHROMIUM", chromium.toString());
    var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended && process.exitValue() == 0)
        .as(Files.readString(log, StandardCharsets.UTF_8))
        .isTrue();
  }
}
