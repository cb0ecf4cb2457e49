package dev.crossdock.infrastructure;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The tables of the hub, brought to a version. */
public final class Migrations {

  private static final Logger LOG = Logger.getLogger(Migrations.class);
  private static final String LOCATION = "classpath:db/migration";

  private Migrations() {}

  /** Brings them to the newest version. */
  public static void all(DataSource database) {
    to(flyway().dataSource(database), MigrationVersion.LATEST);
  }

  /** Brings them to the newest version. */
  public static void all(DatabaseAddress database) {
    to(flyway(database), MigrationVersion.LATEST);
  }

  /**
   * Brings them to this version, such as {@code 4}, and not further.
   *
   * @return whether there is such a version
   */
  public static boolean to(DatabaseAddress database, String version) {
    var target = MigrationVersion.fromVersion(version);
    return target.equals(to(flyway(database), target));
  }

  private static FluentConfiguration flyway() {
    return Flyway.configure(Thread.currentThread().getContextClassLoader()).locations(LOCATION);
  }

  private static FluentConfiguration flyway(DatabaseAddress database) {
    return flyway().dataSource(database.url(), database.username(), database.password());
  }

  private static @Nullable MigrationVersion to(
      FluentConfiguration configured, MigrationVersion target) {
    var flyway = configured.target(target).load();
    refuseNewer(flyway);
    var done = flyway.migrate();
    if (done.migrationsExecuted > 0) {
      LOG.infof(
          "The database's tables were brought to version %s of the schema in %d steps",
          done.targetSchemaVersion, done.migrationsExecuted);
    }
    var current = flyway.info().current();
    return current == null ? null : current.getVersion();
  }

  /** A hub that does not know the tables as they are would write into them what they were. */
  private static void refuseNewer(Flyway flyway) {
    for (var applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new IllegalStateException(
            "The database was upgraded by a newer hub (version %s of the schema); start that one, or restore a backup of before (docs/upgrading.md)"
                .formatted(applied.getVersion()));
      }
    }
  }
}
