package dev.crossdock.app;

import dev.crossdock.store.Transmissions;
import dev.crossdock.versions.MapVersions;
import dev.crossdock.versions.Rereading;
import dev.crossdock.versions.jdbc.JdbcStoredDocuments;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Documents read again. */
class VersionBeans {

  @Produces
  @Singleton
  Rereading rereading(Jdbi jdbi, Transmissions transmissions, MapVersions versions) {
    return new Rereading(new JdbcStoredDocuments(jdbi), transmissions, versions);
  }
}
