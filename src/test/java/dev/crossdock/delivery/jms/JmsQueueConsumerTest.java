package dev.crossdock.delivery.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.BrokerException;
import dev.crossdock.infrastructure.BrokerConnections;
import dev.crossdock.testing.BrokerExtension;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

class JmsQueueConsumerTest {

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  /** A call times out where the broker is stuck, or where this machine's clock jumps ahead. */
  @Test
  void afterACallThatTimedOutTheBrokerKnowsNoConsumerOfBefore() throws Exception {
    try (var consumer = new JmsQueueConsumer(connections(), "erp")) {
      send(List.of(1L));
      assertThat(consumer.receive(100, Duration.ofSeconds(10))).containsExactly(1L);
      LostAnswer.toCommit.set(true);
      assertThatThrownBy(consumer::acknowledge).isInstanceOf(BrokerException.class);
      // the pool may still be closing the connection that was lost
      await()
          .ignoreExceptionsInstanceOf(BrokerException.class)
          .until(() -> consumer.receive(100, Duration.ofMillis(10)), List::isEmpty);
      assertThat(broker.consumers("deliver.erp")).isOne();

      var sent = LongStream.range(100, 120).boxed().toList();
      send(sent);

      assertThat(received(consumer, sent.size())).containsExactlyElementsOf(sent);
    }
  }

  private static List<Long> received(JmsQueueConsumer consumer, int count) {
    var all = new ArrayList<Long>();
    List<Long> some;
    do {
      some = consumer.receive(100, Duration.ofSeconds(5));
      consumer.acknowledge();
      all.addAll(some);
    } while (!some.isEmpty() && all.size() < count);
    return all;
  }

  private static void send(List<Long> ids) {
    try (var jms = broker.connectionFactory().createContext()) {
      var queue = jms.createQueue("deliver.erp");
      ids.forEach(id -> jms.createProducer().send(queue, String.valueOf(id)));
    }
  }

  private static ConnectionFactory connections() {
    var connections = BrokerConnections.to(broker.localUrl(), "", "");
    connections.setCallTimeout(5000);
    connections.setOutgoingInterceptorList(LostAnswer.class.getName());
    connections.setIncomingInterceptorList(LostAnswer.class.getName());
    var pooled = new JmsPoolConnectionFactory();
    pooled.setConnectionFactory(connections);
    return pooled;
  }

  /** Loses the broker's answer to one commit. */
  public static final class LostAnswer implements Interceptor {
    static final AtomicBoolean toCommit = new AtomicBoolean();
    private static final AtomicBoolean next = new AtomicBoolean();

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
      if (packet.getType() == PacketImpl.SESS_COMMIT) {
        next.set(toCommit.getAndSet(false));
        return true;
      }
      return !(packet.isResponse() && next.getAndSet(false));
    }
  }
}
