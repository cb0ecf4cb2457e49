package dev.crossdock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InfrastructureTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  @Test
  void everyTestClassHasADatabaseOfItsOwn() {
    var name =
        postgres
            .jdbi()
            .withHandle(h -> h.select("select current_database()").mapTo(String.class).one());
    assertThat(name).startsWith("test_");
  }

  @Test
  void aMessageSentIsCountedAndDrained() {
    try (JMSContext jms = broker.connectionFactory().createContext()) {
      jms.createProducer().send(jms.createQueue("greetings"), "hello");
    }
    assertThat(broker.count("greetings")).isEqualTo(1);
    assertThat(broker.drain("greetings")).hasSize(1);
    assertThat(broker.count("greetings")).isZero();
  }

  @Test
  void aNestedTransactionJoinsTheOneAroundIt() {
    var jdbi = postgres.jdbi();
    jdbi.useHandle(h -> h.execute("create table joined(n int)"));
    try {
      jdbi.useTransaction(
          outer -> {
            jdbi.useTransaction(inner -> inner.execute("insert into joined values (1)"));
            throw new IllegalStateException("undo");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("undo");
    }
    var left =
        jdbi.withHandle(h -> h.select("select count(*) from joined").mapTo(Long.class).one());
    assertThat(left).isZero();
  }
}
