package dev.crossdock.app;

import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.own.OpenTargets;
import dev.crossdock.camel.own.OwnContexts;
import dev.crossdock.camel.own.OwnRoutes;
import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.camel.target.RouteSteps;
import dev.crossdock.camel.target.Targets;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Lease;
import dev.crossdock.inbound.Admission;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.Transactions;
import dev.crossdock.step.StepHub;
import dev.crossdock.step.StepRuns;
import dev.crossdock.step.StepWork;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Routes of one's own, and what they reach of the hub. */
class OwnRouteBeans {

  @Produces
  @Singleton
  OpenTargets openTargets() {
    return new OpenTargets();
  }

  @Produces
  @Singleton
  StepHub stepHub(
      Partners partners,
      StepRuns runs,
      Transactions transactions,
      Signals signals,
      ExceptionEvents events,
      Lease lease,
      Clock clock) {
    return new StepHub(partners, runs, transactions, signals, events, lease.owner(), clock);
  }

  @Produces
  @Singleton
  HubAccess hubAccess(
      Partners partners,
      OpenChannels channels,
      Admission admission,
      SecretReferences secrets,
      StepHub steps) {
    return new GrantedAccess(
        partners, channels, admission, secrets, step -> new StepWork(step, steps));
  }

  @Produces
  @Singleton
  OwnRoutes ownRoutes(HubSettings settings, HubAccess hub, OpenTargets targets, RouteCases cases) {
    return new OwnRoutes(
        settings.home(), new OwnContexts(settings.home(), settings.data(), hub, targets), cases);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("routeDelivery")
  RouteSteps routeDelivery(OpenTargets open, Targets targets, Clock clock) {
    return new RouteSteps(open, targets::delivering, clock);
  }
}
