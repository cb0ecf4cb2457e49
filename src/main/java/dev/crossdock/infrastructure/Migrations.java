package dev.crossdock.infrastructure;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.HubCode;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
    refuseForeign(flyway);
    var done = flyway.migrate();
    if (done.migrationsExecuted > 0) {
      LOG.infof(
          "The database's tables were brought to version %s of the schema in %d steps",
          done.targetSchemaVersion, done.migrationsExecuted);
    }
    var current = flyway.info().current();
    return current == null ? null : current.getVersion();
  }

  /**
   * Refuses tables that this hub did not make, or does not know yet, before anything is changed.
   */
  private static void refuseForeign(Flyway flyway) {
    var applied = flyway.info().applied();
    for (var one : applied) {
      if (one.isVersioned() && one.getResolvedChecksum() != null && !one.isChecksumMatching()) {
        throw refusal(
            HubCode.DATABASE_SCHEMA_UNSUPPORTED,
            "The database has version %s of another schema: its version %s was made by other statements than this hub's."
                .formatted(newest(applied), one.getVersion()));
      }
    }
    if (Arrays.stream(applied).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
      throw refusal(
          HubCode.DATABASE_SCHEMA_NEWER,
          "The database was upgraded by a newer hub to version %s of the schema."
              .formatted(newest(applied)));
    }
  }

  private static IllegalStateException refusal(Code code, String found) {
    return new IllegalStateException(
        "%s: %s Nothing was changed. %s".formatted(code.id(), found, code.next()));
  }

  private static String newest(MigrationInfo[] applied) {
    return Arrays.stream(applied)
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::getVersion)
        .orElse("?");
  }
}
