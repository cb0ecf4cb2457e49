package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.camel.work.WorkComponent;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.inbound.ReadBatch;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An engineer puts a step into the shipped route {@code read}, by its file alone. */
class InsertedStepTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final String DESK_FIRST =
      """
              - bean:
                  id: read-desk
                  ref: desk
                  method: check
              - bean:
                  id: read-acknowledge
      """;

  /** What the engineer wrote. */
  public static final class NoOrdersFromAcmesTestDesk {
    public void check(ReadBatch batch) {
      batch.documents().stream()
          .filter(d -> "DESK".equals(d.entry().documentNumber()))
          .forEach(
              d ->
                  d.reject(
                      Violation.of(
                          AgreementCode.DOCUMENT_NOT_AGREED,
                          "number",
                          null,
                          "DESK",
                          "Not from there.")));
    }
  }

  @Test
  void aBeanBetweenMapAndAcknowledgeTakesPart() throws Exception {
    var hub = new StagesOnPostgres(POSTGRES.jdbi());
    var route =
        Files.readString(Path.of("routes/flows/read.camel.yaml"))
            .replace("        - bean:\n            id: read-acknowledge\n", DESK_FIRST);
    try (var camel = new DefaultCamelContext()) {
      camel.addComponent(
          "work",
          new WorkComponent(
              hub.signals,
              List.of(
                  new StageRun<>(hub.stages.read(), new JdbcTransactions(hub.jdbi), hub.signals))));
      camel.getRegistry().bind("read", hub.read);
      camel.getRegistry().bind("desk", new NoOrdersFromAcmesTestDesk());
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.fromString(
                  "run-failed.camel.yaml",
                  Files.readString(Path.of("routes/errors/run-failed.camel.yaml"))),
              ResourceHelper.fromString("read.camel.yaml", route));
      camel.start();
      hub.receive("acme", "orders", X12Files.orders("ACME", 1, "A1", "DESK", "A3"));
      await().atMost(Duration.ofMinutes(2)).until(() -> hub.documents().size() == 3);
      assertThat(hub.documents()).containsExactly("A1 read", "DESK rejected", "A3 read");
      assertThat(hub.answers()).containsExactly("997 accepted");
      var managed = camel.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
      for (var step :
          List.of(
              "read-detect",
              "read-frame",
              "read-validate-envelope",
              "read-parse",
              "read-map",
              "read-desk",
              "read-acknowledge",
              "read-store")) {
        assertThat(managed.getManagedProcessor(step).getExchangesTotal()).as(step).isEqualTo(1);
        assertThat(managed.getManagedProcessor(step).getExchangesFailed()).as(step).isZero();
      }
    }
  }
}
