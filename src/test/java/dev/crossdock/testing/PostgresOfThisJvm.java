package dev.crossdock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.flywaydb.core.Flyway;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/** The one PostgreSQL of this JVM: started on first use, migrated once into a template. */
final class PostgresOfThisJvm {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Logger SERVER_LOG = LogContext.getLogContext().getLogger("io.zonky.test");
  private static final String TEMPLATE = "crossdock_template";
  private static @Nullable PostgresOfThisJvm instance;

  private final EmbeddedPostgres server;

  private PostgresOfThisJvm(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresOfThisJvm get() throws IOException, SQLException {
    LOCK.lock();
    try {
      if (instance == null) {
        instance = new PostgresOfThisJvm(start());
        instance.execute("create database " + TEMPLATE);
        Flyway.configure()
            .dataSource(instance.server.getDatabase("postgres", TEMPLATE))
            .load()
            .migrate();
      }
      return instance;
    } finally {
      LOCK.unlock();
    }
  }

  /** Durable only with {@code -Dcrossdock.test.fsync=on}: tests of speed say what they measured. */
  private static EmbeddedPostgres start() throws IOException {
    SERVER_LOG.setLevel(Level.WARNING);
    var fsync = System.getProperty("crossdock.test.fsync", "off");
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", fsync)
        .setServerConfig("synchronous_commit", fsync)
        .setServerConfig("max_connections", "200")
        .start();
  }

  void createDatabase(String name) throws SQLException {
    LOCK.lock();
    try {
      execute("create database " + name + " template " + TEMPLATE);
    } finally {
      LOCK.unlock();
    }
  }

  void createEmptyDatabase(String name) throws SQLException {
    execute("create database " + name);
  }

  void dropDatabase(String name) throws SQLException {
    execute("drop database " + name + " with (force)");
  }

  String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
