package dev.crossdock.app;

import dev.crossdock.camel.target.DeliverySteps;
import dev.crossdock.camel.target.HttpSteps;
import dev.crossdock.camel.target.JmsSteps;
import dev.crossdock.camel.target.KafkaSteps;
import dev.crossdock.camel.target.PartnerSteps;
import dev.crossdock.camel.target.TableSteps;
import dev.crossdock.camel.target.Targets;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.DeadLetterSweep;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.Gates;
import dev.crossdock.delivery.Heartbeat;
import dev.crossdock.delivery.Hubs;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Outbox;
import dev.crossdock.delivery.Relay;
import dev.crossdock.delivery.RetryDecisions;
import dev.crossdock.delivery.Sweep;
import dev.crossdock.delivery.Tally;
import dev.crossdock.delivery.jdbc.JdbcDeadLetters;
import dev.crossdock.delivery.jms.JmsDeadLetterQueues;
import dev.crossdock.delivery.jms.JmsQueueConsumer;
import dev.crossdock.delivery.jms.JmsQueueProducer;
import dev.crossdock.document.DeliveryCases;
import dev.crossdock.sftp.SftpServer;
import dev.crossdock.stage.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.jdbi.v3.core.Jdbi;

/** Delivering: the relay, the loops of the targets, and the steps their routes name. */
class DeliveryBeans {

  private static final int RELAY_BATCH = 200;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  @Produces
  @Singleton
  Lease lease(Infrastructure infrastructure) {
    return new Lease(infrastructure.hubName() + "/" + UUID.randomUUID(), LEASE);
  }

  @Produces
  @Singleton
  Tally tally() {
    return new Tally();
  }

  @Produces
  @Singleton
  TargetMeters meters(MeterRegistry registry, Deliveries deliveries, Gates gates, Tally tally) {
    return new TargetMeters(registry, new TargetsSeen(deliveries, gates, System::nanoTime), tally);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("relay")
  Relay relay(Outbox outbox, ConnectionFactory connections) {
    return new Relay(outbox, new JmsQueueProducer(connections), RELAY_BATCH);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("sweep")
  Sweep sweep(
      Deliveries deliveries,
      Gates gates,
      Partners partners,
      DeliveryEvents events,
      Signals signals,
      Tally tally) {
    return new Sweep(
        deliveries,
        gates,
        id ->
            partners
                .target(id)
                .map(target -> new RetryDecisions(target, new Random()))
                .orElse(null),
        events,
        signals,
        tally);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("heartbeat")
  Heartbeat heartbeat(Hubs hubs, Lease lease, Signals signals) {
    return new Heartbeat(hubs, lease, signals, SILENCE);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("deadLetters")
  DeadLetterSweep deadLetters(
      Jdbi jdbi, ConnectionFactory connections, Partners partners, Signals signals) {
    return new DeadLetterSweep(
        new JdbcDeadLetters(jdbi),
        new JmsDeadLetterQueues(connections),
        () -> partners.targets().stream().map(t -> t.id()).toList(),
        signals);
  }

  @Produces
  @Singleton
  DeliveryEvents events(ExceptionEvents events, Signals signals, Clock clock) {
    return new DeliveryCases(events, signals, clock);
  }

  @Produces
  @Singleton
  Targets targets(
      CamelContext camel,
      Infrastructure infrastructure,
      Partners partners,
      Deliveries deliveries,
      Gates gates,
      ConnectionFactory connections,
      DeliveryEvents events,
      Lease lease,
      Signals signals,
      Clock clock,
      Tally tally,
      TargetMeters meters) {
    return new Targets(
        camel,
        () -> partners.targets(),
        target ->
            new Delivering(
                target,
                deliveries,
                new JmsQueueConsumer(connections, target.id()),
                new RetryDecisions(target, new Random()),
                events,
                lease,
                signals,
                clock,
                gates,
                tally),
        infrastructure::dataSource,
        events,
        meters::follow);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("delivery")
  DeliverySteps delivery(Targets targets) {
    return new DeliverySteps(targets::delivering);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("jmsDelivery")
  JmsSteps jms() {
    return new JmsSteps();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("httpDelivery")
  HttpSteps http(SecretReferences secrets, Clock clock) {
    return new HttpSteps(secrets::resolve, clock);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("oneRequest")
  HttpClientConfigurer oneRequest() {
    return HttpSteps.ONE_REQUEST;
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("kafkaDelivery")
  KafkaSteps kafka() {
    return new KafkaSteps();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("tableDelivery")
  TableSteps table() {
    return new TableSteps();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("partnerDelivery")
  PartnerSteps partner(Partners partners, SftpServer sftp) {
    return new PartnerSteps(partners, sftp.outbox());
  }
}
