package dev.crossdock.app;

import dev.crossdock.camel.CaseSteps;
import dev.crossdock.cases.PendingEvents;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.ProducerTemplate;

/** The way of exception events to the cases. */
class CaseBeans {

  @Produces
  @Singleton
  @Unremovable
  @Named("caseSteps")
  CaseSteps caseSteps(PendingEvents events, ProducerTemplate camel) {
    return new CaseSteps(events, camel);
  }
}
