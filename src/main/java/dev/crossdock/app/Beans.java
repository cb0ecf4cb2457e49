package dev.crossdock.app;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The beans that stand for infrastructure. */
class Beans {

  @Produces
  @Singleton
  @Unremovable
  @Named("dataSource")
  DataSource dataSource(Infrastructure infrastructure) {
    return infrastructure.dataSource();
  }

  @Produces
  @Singleton
  Jdbi jdbi(DataSource dataSource) {
    return Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("connectionFactory")
  ConnectionFactory connectionFactory(Infrastructure infrastructure) {
    return infrastructure.connectionFactory();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
