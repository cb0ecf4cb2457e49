package dev.crossdock.app;

import dev.crossdock.acknowledgement.OverdueSteps;
import dev.crossdock.camel.channel.ChannelComponent;
import dev.crossdock.camel.channel.ChannelRoutes;
import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.camel.channel.ReceiveSteps;
import dev.crossdock.camel.work.WorkComponent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.document.AcceptSteps;
import dev.crossdock.document.ParkedEnds;
import dev.crossdock.document.Parking;
import dev.crossdock.document.StepDispatch;
import dev.crossdock.inbound.ReadSteps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.outbound.Counters;
import dev.crossdock.replay.ReplayStage;
import dev.crossdock.replay.Replays;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.Transactions;
import dev.crossdock.step.StepRuns;
import dev.crossdock.store.BusinessKeys;
import dev.crossdock.store.Documents;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Sent;
import dev.crossdock.store.Transmissions;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.MapVersions;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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
  Stages.Stores stores(
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      Sent sent,
      Parking parking,
      StepRuns steps,
      BusinessKeys businessKeys,
      Counters counters) {
    return new Stages.Stores(
        transmissions, interchanges, documents, sent, parking, steps, businessKeys, counters);
  }

  @Produces
  @Singleton
  Stages.Configured configured(
      Partners partners,
      LiveConfiguration configuration,
      Validation validation,
      HubSettings settings) {
    return new Stages.Configured(
        partners,
        configuration::maps,
        configuration::outboundMaps,
        configuration::fileOutboundMaps,
        () -> validation,
        new ArchiveLimits(
            settings.archive().maxEntries(),
            settings.archive().maxBytes(),
            settings.archive().maxRatio()));
  }

  @Produces
  @Singleton
  Stages stages(
      Stages.Stores stores,
      Stages.Configured configured,
      MapVersions versions,
      Deliveries deliveries,
      ExceptionEvents events,
      Signals signals,
      Clock clock) {
    return new Stages(stores, configured, versions, deliveries, events, signals, clock);
  }

  @Produces
  @Singleton
  OpenChannels channels() {
    return new OpenChannels();
  }

  @Produces
  @Singleton
  ChannelRoutes channelRoutes(CamelContext camel, Partners partners) {
    return new ChannelRoutes(camel, partners);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("receive")
  ReceiveSteps receive(Stages stages) {
    return new ReceiveSteps(stages.receive());
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("read")
  ReadSteps read(Stages stages) {
    return stages.readSteps();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("accept")
  AcceptSteps accept(Stages stages) {
    return stages.acceptSteps();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("steps")
  StepDispatch steps(Stages stages) {
    return stages.stepDispatch();
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("overdue")
  OverdueSteps overdue(Stages stages) {
    return stages.overdueSteps();
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
  WorkComponent work(Stages stages, Replays replays, Transactions transactions, Signals signals) {
    return new WorkComponent(
        signals,
        List.of(
            new StageRun<>(stages.read(), transactions, signals),
            new StageRun<>(stages.accept(), transactions, signals),
            new StageRun<>(stages.overdue(), transactions, signals),
            new StageRun<>(new ReplayStage(replays), transactions, signals)));
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("channel")
  ChannelComponent channel(OpenChannels channels) {
    return new ChannelComponent(channels);
  }
}
