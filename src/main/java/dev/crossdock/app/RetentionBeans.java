package dev.crossdock.app;

import dev.crossdock.audit.AuditLog;
import dev.crossdock.config.Partners;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.retention.Purge;
import dev.crossdock.retention.RestoreFromArchive;
import dev.crossdock.retention.RetentionForecast;
import dev.crossdock.retention.archive.ArchiveFolder;
import dev.crossdock.retention.archive.ArchiveSearch;
import dev.crossdock.retention.jdbc.JdbcPartitions;
import dev.crossdock.retention.jdbc.JdbcRestoreStore;
import dev.crossdock.retention.jdbc.JdbcStored;
import dev.crossdock.stage.Transactions;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** How long things are kept: the purge, the forecast and the restore. */
class RetentionBeans {

  @Produces
  @Singleton
  ArchiveFolder archive(HubSettings settings) {
    return new ArchiveFolder(
        settings.retention().folder().orElse(settings.data().resolve("archive")));
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("retention")
  Purge purge(
      Transactions transactions,
      Jdbi jdbi,
      Infrastructure infrastructure,
      Partners partners,
      ArchiveFolder archive,
      AuditLog log) {
    var owner = Jdbi.create(infrastructure.ownerDataSource()).installPlugin(new PostgresPlugin());
    return new Purge(
        transactions,
        new JdbcStored(jdbi),
        new JdbcPartitions(owner),
        policy(partners),
        archive,
        log);
  }

  @Produces
  @Singleton
  RetentionForecast forecast(
      Transactions transactions, Jdbi jdbi, Partners partners, ArchiveFolder archive) {
    return new RetentionForecast(transactions, new JdbcStored(jdbi), policy(partners), archive);
  }

  @Produces
  @Singleton
  RestoreFromArchive restore(Jdbi jdbi, ArchiveFolder archive) {
    return new RestoreFromArchive(new ArchiveSearch(archive), new JdbcRestoreStore(jdbi));
  }

  private static Supplier<RetentionPolicy> policy(Partners partners) {
    return () -> partners.company().retention();
  }
}
