package dev.crossdock.app;

import dev.crossdock.infrastructure.BrokerConnections;
import dev.crossdock.infrastructure.DataDirectory;
import dev.crossdock.infrastructure.DatabaseAddress;
import dev.crossdock.infrastructure.DatabaseRoles;
import dev.crossdock.infrastructure.EmbeddedBroker;
import dev.crossdock.infrastructure.EmbeddedDatabase;
import dev.crossdock.infrastructure.Migrations;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * PostgreSQL and Artemis, embedded or external by configuration: up before the first route, down
 * after the last one.
 */
@Singleton
class Infrastructure {

  private static final Logger LOG = Logger.getLogger(Infrastructure.class);

  /** A connection that lay so long is asked whether it lives before it is given out. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  /** Connections of a target that nothing goes to are closed after this. */
  private static final Duration UNUSED = Duration.ofMinutes(5);

  private static final int OWNER_CONNECTIONS = 2;

  private static final Duration SESSION_WAIT = Duration.ofSeconds(30);

  private final HubSettings settings;
  private @Nullable DataDirectory data;
  private @Nullable EmbeddedDatabase embeddedDatabase;
  private @Nullable EmbeddedBroker embeddedBroker;
  private @Nullable AgroalDataSource pool;
  private @Nullable AgroalDataSource ownerPool;
  private @Nullable JmsPoolConnectionFactory connections;

  @Inject
  Infrastructure(HubSettings settings) {
    this.settings = settings;
  }

  synchronized Path file(String name) {
    return data().resolve(name);
  }

  /** The same at every start on this data folder. */
  synchronized String hubName() {
    return "hub-" + data().secret("hub-name").substring(0, 12);
  }

  /** Where JMS clients find the broker; empty when it listens to none. */
  synchronized String brokerUrl() {
    var embedded = embeddedBroker;
    return embedded == null
        ? settings.broker().url().orElse("")
        : embedded.port() < 0 ? "" : "tcp://127.0.0.1:" + embedded.port();
  }

  synchronized String databaseUrl() {
    var embedded = embeddedDatabase;
    return embedded == null ? settings.database().url().orElse("") : embedded.url();
  }

  private DataDirectory data() {
    var opened = data;
    if (opened == null) {
      opened = DataDirectory.open(settings.data());
      data = opened;
    }
    return opened;
  }

  synchronized AgroalDataSource dataSource() {
    var ready = pool;
    if (ready == null) {
      ready = openPool();
      pool = ready;
      migrate(ready);
      Durability.check(ready, settings.database().allowUnsafeDurability());
    }
    return ready;
  }

  /** Connections to the same database apart from those of {@link #dataSource()}; the caller's. */
  AgroalDataSource dataSource(int size) {
    dataSource();
    return pool(size, UNUSED);
  }

  /** Connections of the role that the tables belong to, few and not for long. */
  synchronized DataSource ownerDataSource() {
    var hub = dataSource();
    var ready = ownerPool;
    var owner = owner();
    if (ready == null && owner.isPresent()) {
      ready = pool(owner.get(), OWNER_CONNECTIONS, UNUSED);
      ownerPool = ready;
    }
    return ready == null ? hub : ready;
  }

  private Optional<DatabaseAddress> owner() {
    var database = settings.database();
    var embedded = embeddedDatabase;
    return embedded != null
        ? Optional.of(embedded.owner())
        : database
            .owner()
            .username()
            .map(
                name ->
                    new DatabaseAddress(
                        databaseUrl(), name, database.owner().password().orElse("")));
  }

  /** By the owner, who lets the hub's role read and write, and only append to the audit log. */
  private void migrate(DataSource hub) {
    var owner = owner();
    if (owner.isEmpty()) {
      Migrations.all(hub);
      LOG.warn(
          "The hub's database role owns the tables, so it could rewrite the audit log: give the"
              + " tables a role of their own with crossdock.database.owner (docs/security.md)");
      return;
    }
    Migrations.all(owner.get());
    try (var connection = owner.get().connect()) {
      DatabaseRoles.grant(connection, hubAddress().username());
    } catch (SQLException e) {
      throw new IllegalStateException("The hub's role can't be let at the tables", e);
    }
  }

  private AgroalDataSource openPool() {
    var database = settings.database();
    if (database.url().isEmpty()) {
      var embedded = EmbeddedDatabase.start(data(), database.port());
      embeddedDatabase = embedded;
      LOG.infof("Embedded PostgreSQL at %s", embedded.url());
    }
    return pool(database.poolSize(), Duration.ZERO);
  }

  private synchronized AgroalDataSource pool(int size, Duration unused) {
    return pool(hubAddress(), size, unused);
  }

  private DatabaseAddress hubAddress() {
    var database = settings.database();
    var embedded = embeddedDatabase;
    return embedded == null
        ? new DatabaseAddress(databaseUrl(), database.username(), database.password().orElse(""))
        : embedded.hub();
  }

  private static AgroalDataSource pool(DatabaseAddress address, int size, Duration unused) {
    var configuration =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                p ->
                    p.maxSize(size)
                        .reapTimeout(unused)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        // A server that was restarted leaves dead connections behind.
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .idleValidationTimeout(IDLE)
                        .connectionFactoryConfiguration(
                            c ->
                                c.jdbcUrl(address.url())
                                    .principal(new NamePrincipal(address.username()))
                                    .credential(new SimplePassword(address.password()))
                                    .jdbcProperty("ApplicationName", "crossdock")
                                    .jdbcProperty("prepareThreshold", "3")
                                    .jdbcProperty("reWriteBatchedInserts", "true")
                                    .jdbcProperty("tcpKeepAlive", "true")));
    try {
      return AgroalDataSource.from(configuration.get());
    } catch (SQLException e) {
      throw new IllegalStateException("No connection pool for " + address, e);
    }
  }

  synchronized JmsPoolConnectionFactory connectionFactory() {
    var ready = connections;
    if (ready == null) {
      ready = openConnections();
      connections = ready;
    }
    return ready;
  }

  private JmsPoolConnectionFactory openConnections() {
    var broker = settings.broker();
    String url;
    String password;
    if (broker.url().isPresent()) {
      url = broker.url().get();
      password = broker.password().orElse("");
    } else {
      password = data().secret("broker");
      embeddedBroker = EmbeddedBroker.start(data(), broker.username(), password, broker.port());
      url = "vm://0";
    }
    var pooled = new JmsPoolConnectionFactory();
    pooled.setConnectionFactory(BrokerConnections.to(url, broker.username(), password));
    pooled.setMaxConnections(4);
    // each target has one for good: more than there will be, and no silent wait for one
    pooled.setMaxSessionsPerConnection(2000);
    pooled.setBlockIfSessionPoolIsFullTimeout(SESSION_WAIT.toMillis());
    return pooled;
  }

  @PreDestroy
  synchronized void stop() {
    if (connections != null) {
      connections.stop();
    }
    closeQuietly(embeddedBroker);
    closeQuietly(ownerPool);
    closeQuietly(pool);
    closeQuietly(embeddedDatabase);
    closeQuietly(data);
  }

  private static void closeQuietly(@Nullable AutoCloseable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (Exception e) {
      LOG.warnf(e, "%s did not stop cleanly", resource.getClass().getSimpleName());
    }
  }
}
