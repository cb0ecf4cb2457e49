package dev.crossdock.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for a test class, on the one PostgreSQL of this JVM. Register it in a
 * static field: {@code @RegisterExtension static final EmbeddedPostgresExtension postgres = new
 * EmbeddedPostgresExtension();}.
 */
public final class EmbeddedPostgresExtension implements BeforeAllCallback, AfterAllCallback {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private @Nullable AgroalDataSource dataSource;
  private @Nullable Jdbi jdbi;
  private String name = "";
  private String url = "";

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    create();
    ConnectionFactory current = () -> dataSource().getConnection();
    jdbi = Jdbi.create(current).installPlugin(new PostgresPlugin());
  }

  private void close() {
    if (dataSource != null) {
      dataSource.close();
    }
  }

  private void create() throws IOException, SQLException {
    var server = PostgresOfThisJvm.get();
    name = "test_" + DATABASES.incrementAndGet();
    server.createDatabase(name);
    url = server.url(name);
    dataSource = pool(12);
  }

  /** Rows that belong to others without a foreign key. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "transmission",
          List.of("transmission_part", "interchange", "document", "document_body", "business_key"),
          "document",
          List.of("document_body", "business_key"));

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /**
   * Goes on in a database as fresh as the first, by the same {@link #jdbi}: for tests of what is
   * never emptied, such as the audit log.
   */
  public void renew() {
    try {
      var old = name;
      close();
      create();
      PostgresOfThisJvm.get().dropDatabase(old);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("No database", e);
    }
  }

  /** The pooled data source of this class's database. */
  public DataSource dataSource() {
    return Objects.requireNonNull(dataSource, "register the extension in a static field");
  }

  /** More connections to the same database, at most so many; the caller closes it. */
  public AgroalDataSource pool(int size) {
    return pool(url, size);
  }

  /** Jdbi on {@link #dataSource()}, with the PostgreSQL plugin. */
  public Jdbi jdbi() {
    return Objects.requireNonNull(jdbi, "register the extension in a static field");
  }

  /** JDBC URL, user and password included. */
  public String url() {
    return url;
  }

  /** JDBC URL, user and password included, of another database, in which there is nothing yet. */
  public String emptyDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    try {
      var server = PostgresOfThisJvm.get();
      server.createEmptyDatabase(name);
      return server.url(name);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("No database", e);
    }
  }

  /**
   * Empties these tables, with what belongs to their rows, and restarts their identities. The audit
   * log refuses it: {@link #renew}.
   */
  public void truncate(String... tables) {
    var all = new TreeSet<String>();
    for (String table : tables) {
      all.add(table);
      all.addAll(PARTS.getOrDefault(table, List.of()));
    }
    jdbi()
        .useHandle(
            h -> h.execute("truncate " + String.join(", ", all) + " restart identity cascade"));
  }

  private static AgroalDataSource pool(String url, int size) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  p ->
                      p.maxSize(size)
                          .acquisitionTimeout(Duration.ofSeconds(30))
                          .connectionFactoryConfiguration(
                              c ->
                                  c.jdbcUrl(url)
                                      .principal(new NamePrincipal("postgres"))
                                      .credential(new SimplePassword("postgres")))));
    } catch (SQLException e) {
      throw new IllegalStateException("No connection pool for " + url, e);
    }
  }
}
