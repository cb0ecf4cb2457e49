package dev.crossdock.camel.target;

import dev.crossdock.camel.own.OpenTargets;
import dev.crossdock.camel.work.WorkComponent;
import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.Relay;
import dev.crossdock.delivery.RetryDecisions;
import dev.crossdock.delivery.Sweep;
import dev.crossdock.delivery.Tally;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcGates;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.delivery.jms.JmsQueueConsumer;
import dev.crossdock.delivery.jms.JmsQueueProducer;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** The delivering part of the hub with its real routes, on the test's database and broker. */
public final class Hub implements AutoCloseable {
  static final RetryPolicy QUICK =
      new RetryPolicy(4, Duration.ofMillis(10), 1, Duration.ofMillis(10), 0);

  public final DefaultCamelContext camel = new DefaultCamelContext();
  public final Signals signals = new Signals();
  final JdbcDeliveries deliveries;
  final JdbcGates gates;
  public final Planned planned;
  final Told told = new Told();
  final Tally tally = new Tally();
  final Targets targets;
  public final OpenTargets own = new OpenTargets();
  private final List<Target> configured = new ArrayList<>();
  private final JmsPoolConnectionFactory connections = new JmsPoolConnectionFactory();
  private final EmbeddedPostgresExtension postgres;
  private final Relay relay;

  public Hub(EmbeddedPostgresExtension postgres, BrokerExtension broker) throws Exception {
    this.postgres = postgres;
    deliveries = new JdbcDeliveries(postgres.jdbi(), Duration.ofMinutes(1));
    gates = new JdbcGates(postgres.jdbi());
    planned = new Planned(postgres.jdbi(), deliveries);
    connections.setConnectionFactory(broker.connectionFactory());
    relay =
        new Relay(
            new JdbcOutbox(postgres.jdbi()), new JmsQueueProducer(broker.connectionFactory()), 100);
    targets =
        new Targets(
            camel,
            () -> configured,
            target ->
                new Delivering(
                    target,
                    deliveries,
                    new JmsQueueConsumer(broker.connectionFactory(), target.id()),
                    new RetryDecisions(target, new Random(1)),
                    told,
                    new Lease("hub/1", Duration.ofMinutes(2)),
                    signals,
                    Clock.systemUTC(),
                    gates,
                    tally),
            postgres::pool,
            told,
            served -> {});
    var sweep =
        new Sweep(
            deliveries,
            gates,
            id ->
                configured.stream()
                    .filter(t -> t.id().equals(id))
                    .map(t -> new RetryDecisions(t, new Random(1)))
                    .findFirst()
                    .orElse(null),
            told,
            signals,
            tally);
    camel.addComponent("work", new WorkComponent(signals, List.of()));
    bind("connectionFactory", connections);
    bind("dataSource", postgres.dataSource());
    bind("relay", relay);
    bind("sweep", sweep);
    bind("delivery", new DeliverySteps(targets::delivering));
    bind("jmsDelivery", new JmsSteps());
    bind("httpDelivery", new HttpSteps(UnaryOperator.identity(), Clock.systemUTC()));
    bind("oneRequest", HttpSteps.ONE_REQUEST);
    bind("kafkaDelivery", new KafkaSteps());
    bind("tableDelivery", new TableSteps());
    bind("routeDelivery", new RouteSteps(own, targets::delivering, Clock.systemUTC()));
  }

  public Hub bind(String name, Object bean) {
    camel.getRegistry().bind(name, bean);
    return this;
  }

  public static Target target(String id, String template, Map<String, String> parameters) {
    return new Target(id, template, Set.of(Usage.PRODUCTION), parameters, QUICK, true, null, false);
  }

  public Hub start(Target... wanted) throws Exception {
    postgres.truncate(
        "document",
        "delivery",
        "delivery_attempt",
        "delivery_exchange",
        "outbox",
        "hold",
        "circuit");
    configured.addAll(List.of(wanted));
    try (var files = Files.walk(Path.of("routes"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".camel.yaml")).toList()) {
        var path = file.toString();
        if (path.contains("templates") || path.contains("errors") || path.contains("deliver")) {
          PluginHelper.getRoutesLoader(camel)
              .loadRoutes(ResourceHelper.resolveMandatoryResource(camel, "file:" + path));
        }
      }
    }
    camel.start();
    targets.refresh();
    return this;
  }

  /** As if this target's place in {@code company.yaml} had been edited. */
  void change(Target changed) {
    mend(changed);
    targets.refresh();
  }

  /** The same without anyone being told. */
  void mend(Target changed) {
    configured.removeIf(target -> target.id().equals(changed.id()));
    configured.add(changed);
  }

  @Override
  public void close() {
    camel.stop();
    targets.stop();
    relay.close();
    connections.stop();
  }
}
