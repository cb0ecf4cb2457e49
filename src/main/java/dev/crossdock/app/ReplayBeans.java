package dev.crossdock.app;

import dev.crossdock.cases.Cases;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.inbound.Rewritten;
import dev.crossdock.mapping.write.EditedDocument;
import dev.crossdock.replay.Acceptance;
import dev.crossdock.replay.DryRunner;
import dev.crossdock.replay.Edit;
import dev.crossdock.replay.Edits;
import dev.crossdock.replay.Planning;
import dev.crossdock.replay.RawReprocessing;
import dev.crossdock.replay.ReplayAcceptance;
import dev.crossdock.replay.ReplaySteps;
import dev.crossdock.replay.RolledBackReplay;
import dev.crossdock.replay.jdbc.JdbcReplays;
import dev.crossdock.replay.jdbc.JdbcResetting;
import dev.crossdock.replay.jdbc.JdbcSubjects;
import dev.crossdock.stage.Transactions;
import dev.crossdock.trace.Traces;
import dev.crossdock.versions.jdbc.JdbcStoredDocuments;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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
  RawReprocessing rawReprocessing(Stages stages, Jdbi jdbi) {
    var reading = stages.storedDocumentReading(new JdbcStoredDocuments(jdbi));
    return (documents, order) -> {
      var raw = order.edit() == null ? null : order.edit().raw();
      var left = new HashMap<Long, RawReprocessing.Left>();
      reading
          .read(
              documents,
              order.version(),
              raw == null ? null : new Rewritten(raw.bytes(), raw.number()),
              order.force())
          .forEach((id, why) -> left.put(id, new RawReprocessing.Left(why.code(), why.words())));
      return left;
    };
  }

  @Produces
  @Singleton
  Edits edits(JdbcResetting resetting, JdbcSubjects subjects) {
    return new Edits() {
      @Override
      public Edit read(long document, String written) {
        return new Edit(
            EditedDocument.of(resetting.said(List.of(document)).get(document), written));
      }

      @Override
      public Edit readRaw(long document, byte[] written) {
        return subjects.look(List.of(document)).stream()
            .findFirst()
            .map(s -> new Edit(null, new Edit.Raw(s.type(), s.number(), written)))
            .orElseThrow(() -> new IllegalArgumentException("There is no document " + document));
      }
    };
  }

  @Produces
  @Singleton
  Planning planning(Partners partners) {
    return new Planning(partners);
  }

  @Produces
  @Singleton
  ReplayAcceptance replayAcceptance(
      JdbcSubjects subjects,
      JdbcResetting resetting,
      RawReprocessing reading,
      Edits edits,
      Acceptance acceptance) {
    return new ReplayAcceptance(subjects, resetting, reading, edits, acceptance);
  }

  @Produces
  @Singleton
  DryRunner dryRunner(
      JdbcSubjects subjects,
      JdbcReplays replays,
      Traces traces,
      Cases cases,
      Planning planning,
      Transactions transactions,
      JdbcResetting resetting,
      ReplayAcceptance replayAcceptance,
      Clock clock) {
    return new DryRunner(
        subjects,
        replays,
        traces,
        cases,
        planning,
        new RolledBackReplay(transactions, subjects, resetting, replayAcceptance),
        clock);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("replay")
  ReplaySteps replaySteps(
      JdbcReplays replays,
      JdbcSubjects subjects,
      Traces traces,
      Deliveries deliveries,
      Planning planning,
      ReplayAcceptance replayAcceptance) {
    return new ReplaySteps(replays, subjects, traces, deliveries, planning, replayAcceptance);
  }
}
