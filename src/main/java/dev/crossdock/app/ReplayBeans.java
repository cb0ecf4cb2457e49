package dev.crossdock.app;

import dev.crossdock.cases.Cases;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.flow.Stages;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import dev.crossdock.partner.Partners;
import dev.crossdock.replay.Acceptance;
import dev.crossdock.replay.DryRunning;
import dev.crossdock.replay.Planning;
import dev.crossdock.replay.Replaying;
import dev.crossdock.replay.jdbc.JdbcReplays;
import dev.crossdock.replay.jdbc.JdbcResetting;
import dev.crossdock.replay.jdbc.JdbcSubjects;
import dev.crossdock.trace.Traces;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Replays: their store, their loop, and what they would do. */
class ReplayBeans {

  @Produces
  @Singleton
  JdbcReplays replays(Jdbi jdbi) {
    return new JdbcReplays(jdbi);
  }

  @Produces
  @Singleton
  JdbcSubjects subjects(Jdbi jdbi) {
    return new JdbcSubjects(jdbi);
  }

  @Produces
  @Singleton
  JdbcResetting resetting(Jdbi jdbi) {
    return new JdbcResetting(jdbi);
  }

  @Produces
  @Singleton
  Acceptance acceptance(Stages stages) {
    return stages.acceptAgain()::accept;
  }

  @Produces
  @Singleton
  Planning planning(Partners partners) {
    return new Planning(partners);
  }

  @Produces
  @Singleton
  DryRunning dryRunning(
      JdbcSubjects subjects,
      JdbcReplays replays,
      Traces traces,
      Cases cases,
      Planning planning,
      Transactions transactions,
      JdbcResetting resetting,
      Acceptance acceptance,
      Clock clock) {
    return new DryRunning(
        subjects, replays, traces, cases, planning, transactions, resetting, acceptance, clock);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("replay")
  Replaying replaying(
      Transactions transactions,
      JdbcReplays replays,
      JdbcSubjects subjects,
      Traces traces,
      Deliveries deliveries,
      Planning planning,
      JdbcResetting resetting,
      Acceptance acceptance,
      Signals signals) {
    return new Replaying(
        transactions,
        replays,
        subjects,
        traces,
        deliveries,
        planning,
        resetting,
        acceptance,
        signals);
  }
}
