package dev.crossdock.app;

import dev.crossdock.camel.door.DoorComponent;
import dev.crossdock.camel.door.DoorRoutes;
import dev.crossdock.camel.door.DoorSteps;
import dev.crossdock.camel.door.Doors;
import dev.crossdock.camel.work.WorkComponent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.flow.Accept;
import dev.crossdock.flow.Overdue;
import dev.crossdock.flow.ParkedEnds;
import dev.crossdock.flow.Read;
import dev.crossdock.flow.Stages;
import dev.crossdock.intake.BusinessKeys;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.Parking;
import dev.crossdock.intake.Sent;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.partner.Partners;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.MapVersions;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.camel.CamelContext;

/** The stages, and the names by which routes call them. */
class StageBeans {

  @Produces
  @Singleton
  Signals signals() {
    return new Signals();
  }

  @Produces
  @Singleton
  Stages stages(
      Transactions transactions,
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      MapVersions versions,
      Sent sent,
      Parking parking,
      BusinessKeys businessKeys,
      Counters counters,
      Deliveries deliveries,
      ExceptionEvents events,
      Partners partners,
      LiveConfiguration configuration,
      Validation validation,
      Signals signals,
      Clock clock,
      HubSettings settings) {
    return new Stages(
        transactions,
        transmissions,
        interchanges,
        documents,
        versions,
        sent,
        parking,
        businessKeys,
        counters,
        deliveries,
        events,
        partners,
        configuration::maps,
        configuration::outboundMaps,
        configuration::fileOutboundMaps,
        () -> validation,
        signals,
        clock,
        new ArchiveLimits(
            settings.archive().maxEntries(),
            settings.archive().maxBytes(),
            settings.archive().maxRatio()));
  }

  @Produces
  @Singleton
  Doors doors() {
    return new Doors();
  }

  @Produces
  @Singleton
  DoorRoutes doorRoutes(CamelContext camel, Partners partners) {
    return new DoorRoutes(camel, partners);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("receive")
  DoorSteps receive(Stages stages) {
    return new DoorSteps(stages.receive());
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("read")
  Read read(Stages stages) {
    return stages.read();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("accept")
  Accept accept(Stages stages) {
    return stages.accept();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("overdue")
  Overdue overdue(Stages stages) {
    return stages.overdue();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("parked")
  ParkedEnds parked(Stages stages) {
    return stages.parkedEnds();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("work")
  WorkComponent work(Signals signals) {
    return new WorkComponent(signals);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("door")
  DoorComponent door(Doors doors) {
    return new DoorComponent(doors);
  }
}
