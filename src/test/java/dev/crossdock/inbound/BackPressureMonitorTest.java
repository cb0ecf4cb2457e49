package dev.crossdock.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.jdbc.JdbcExceptionEvents;
import dev.crossdock.stage.Signals;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackPressureMonitorTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private final BackPressure backPressure =
      new BackPressure(new IntakeLimits(2, 1000, 0, 0), () -> Long.MAX_VALUE, System::nanoTime);
  private JdbcTransmissions transmissions;
  private BackPressureMonitor monitor;

  @BeforeEach
  void empty() {
    postgres.truncate("transmission", "exception_event");
    transmissions = new JdbcTransmissions(postgres.jdbi());
    monitor =
        new BackPressureMonitor(
            transmissions,
            backPressure,
            new JdbcExceptionEvents(postgres.jdbi(), false),
            new Signals(),
            Clock.systemUTC());
  }

  @Test
  void tellsOnceThatTheHubTakesNothingInAndOnceThatItDoes() throws Exception {
    arrives();
    monitor.run();
    assertThat(backPressure.reason()).isEmpty();
    assertThat(events()).isEmpty();

    arrives();
    monitor.run();
    monitor.run();
    assertThat(backPressure.reason()).isPresent();
    assertThat(backPressure.backlog().bytes()).isEqualTo(6);
    assertThat(events()).containsExactly("raised");

    postgres.jdbi().useHandle(h -> h.execute("update transmission set state = 'read'"));
    monitor.run();
    monitor.run();
    assertThat(backPressure.reason()).isEmpty();
    assertThat(events()).containsExactly("raised", "recovered");
  }

  private void arrives() throws Exception {
    transmissions.store(
        new Arrival("acme", "sftp", "orders", null), new ByteArrayInputStream(new byte[3]));
  }

  private List<String> events() {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h.select("select what from exception_event order by seq")
                    .mapTo(String.class)
                    .list());
  }
}
