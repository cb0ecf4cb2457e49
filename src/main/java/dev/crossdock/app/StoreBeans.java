package dev.crossdock.app;

import dev.crossdock.cases.CaseRouting;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.cases.jdbc.JdbcExceptionEvents;
import dev.crossdock.cases.jdbc.JdbcPendingEvents;
import dev.crossdock.delivery.Archiving;
import dev.crossdock.delivery.jdbc.JdbcArchiving;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.delivery.jdbc.JdbcGates;
import dev.crossdock.delivery.jdbc.JdbcHubs;
import dev.crossdock.delivery.jdbc.JdbcOutbox;
import dev.crossdock.delivery.jdbc.JdbcPickUps;
import dev.crossdock.delivery.jdbc.JdbcUndelivered;
import dev.crossdock.document.jdbc.JdbcParking;
import dev.crossdock.outbound.jdbc.JdbcCounters;
import dev.crossdock.replay.jdbc.ReplayDueTimes;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.step.jdbc.JdbcStepRuns;
import dev.crossdock.store.HeldDocuments;
import dev.crossdock.store.UnreadTransmissions;
import dev.crossdock.store.jdbc.JdbcBusinessKeys;
import dev.crossdock.store.jdbc.JdbcDocuments;
import dev.crossdock.store.jdbc.JdbcHeldDocuments;
import dev.crossdock.store.jdbc.JdbcInterchanges;
import dev.crossdock.store.jdbc.JdbcSent;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.store.jdbc.JdbcUnreadTransmissions;
import dev.crossdock.trace.jdbc.JdbcTraces;
import dev.crossdock.versions.jdbc.JdbcMapVersions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The stores, all on one database. */
class StoreBeans {

  @Produces
  @Singleton
  JdbcTransactions transactions(Jdbi jdbi) {
    return new JdbcTransactions(jdbi);
  }

  @Produces
  @Singleton
  JdbcHubs hubs(Jdbi jdbi) {
    return new JdbcHubs(jdbi, List.of(new ReplayDueTimes()));
  }

  @Produces
  @Singleton
  JdbcTransmissions transmissions(Jdbi jdbi) {
    return new JdbcTransmissions(jdbi);
  }

  @Produces
  @Singleton
  UnreadTransmissions unreadTransmissions(Jdbi jdbi) {
    return new JdbcUnreadTransmissions(jdbi);
  }

  @Produces
  @Singleton
  JdbcInterchanges interchanges(Jdbi jdbi) {
    return new JdbcInterchanges(jdbi);
  }

  @Produces
  @Singleton
  JdbcDocuments documents(Jdbi jdbi) {
    return new JdbcDocuments(jdbi);
  }

  @Produces
  @Singleton
  JdbcStepRuns stepRuns(Jdbi jdbi) {
    return new JdbcStepRuns(jdbi);
  }

  @Produces
  @Singleton
  JdbcMapVersions mapVersions(Jdbi jdbi) {
    return new JdbcMapVersions(jdbi);
  }

  @Produces
  @Singleton
  JdbcSent sent(Jdbi jdbi) {
    return new JdbcSent(jdbi);
  }

  @Produces
  @Singleton
  JdbcParking parking(Jdbi jdbi) {
    return new JdbcParking(jdbi);
  }

  @Produces
  @Singleton
  JdbcBusinessKeys businessKeys(Jdbi jdbi) {
    return new JdbcBusinessKeys(jdbi);
  }

  @Produces
  @Singleton
  JdbcCounters counters(Jdbi jdbi) {
    return new JdbcCounters(jdbi);
  }

  @Produces
  @Singleton
  JdbcDeliveries deliveries(Jdbi jdbi, HubSettings settings) {
    return new JdbcDeliveries(jdbi, settings.delivery().patience());
  }

  @Produces
  @Singleton
  JdbcGates gates(Jdbi jdbi) {
    return new JdbcGates(jdbi);
  }

  @Produces
  @Singleton
  JdbcUndelivered undelivered(Jdbi jdbi, JdbcDeliveries deliveries) {
    return new JdbcUndelivered(jdbi, deliveries);
  }

  @Produces
  @Singleton
  Archiving archiving(Jdbi jdbi, JdbcDeliveries deliveries) {
    return new JdbcArchiving(jdbi, deliveries);
  }

  @Produces
  @Singleton
  HeldDocuments heldDocuments(Jdbi jdbi) {
    return new JdbcHeldDocuments(jdbi);
  }

  @Produces
  @Singleton
  JdbcOutbox outbox(Jdbi jdbi) {
    return new JdbcOutbox(jdbi);
  }

  @Produces
  @Singleton
  JdbcPickUps pickUps(Jdbi jdbi) {
    return new JdbcPickUps(jdbi);
  }

  @Produces
  @Singleton
  JdbcTraces traces(Jdbi jdbi, JdbcCases cases) {
    return new JdbcTraces(jdbi, cases);
  }

  @Produces
  @Singleton
  JdbcCases cases(Jdbi jdbi, CaseRouting routing, Clock clock) {
    return new JdbcCases(jdbi, routing, clock);
  }

  @Produces
  @Singleton
  JdbcExceptionEvents events(Jdbi jdbi, HubSettings settings) {
    return new JdbcExceptionEvents(jdbi, settings.events().topic().isPresent());
  }

  @Produces
  @Singleton
  JdbcPendingEvents pendingEvents(Jdbi jdbi, JdbcCases cases) {
    return new JdbcPendingEvents(jdbi, cases);
  }
}
