package dev.crossdock.retention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.jdbc.JdbcAuditLog;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Times;
import dev.crossdock.retention.Purge;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.CountedTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Of hubs that purge at once, one lets each file go. */
class PurgesAtOnceTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Duration MONTH = Duration.ofDays(30);
  private static final RetentionPolicy POLICY =
      new RetentionPolicy(new Times(MONTH, Duration.ofDays(900), null), List.of(), true);

  @TempDir Path temp;

  private final List<Long> old = new ArrayList<>();

  @BeforeEach
  void tenOldFiles() {
    var books = new CountedTransmissions(postgres.jdbi());
    for (int i = 0; i < 10; i++) {
      old.add(books.transmission("alder"));
    }
    postgres
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update transmission set received_at = clock_timestamp() - interval '31"
                        + " days'"));
  }

  private Purge hub() {
    var jdbi = postgres.jdbi();
    return new Purge(
        new JdbcTransactions(jdbi),
        new JdbcStored(jdbi),
        new JdbcPartitions(jdbi),
        () -> POLICY,
        new ArchiveFolder(temp),
        new JdbcAuditLog(jdbi));
  }

  @Test
  void eachIsArchivedAndLetGoOnce() throws IOException {
    var begin = new CountDownLatch(2);
    Runnable purging =
        () -> {
          var hub = hub();
          begin.countDown();
          await(begin);
          while (hub.run() > 0) {
            assertThat(begin.getCount()).isZero();
          }
        };
    CompletableFuture.allOf(
            CompletableFuture.runAsync(purging), CompletableFuture.runAsync(purging))
        .join();

    assertThat(numbers("select transmission_id from purge order by 1")).isEqualTo(old);
    var archived = new ArrayList<Long>();
    for (var file : new ArchiveFolder(temp).files()) {
      for (long transmission : old) {
        file.contents(transmission, (kind, no, content) -> archived.add(transmission));
      }
    }
    assertThat(archived).contains(old.get(0)).doesNotHaveDuplicates();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> numbers(String sql) {
    return postgres.jdbi().withHandle(h -> h.select(sql).mapTo(Long.class).list());
  }
}
