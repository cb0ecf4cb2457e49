package dev.crossdock.flow;

import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.edi.acknowledge.DocumentVerdict;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.DocumentEntry.Stage;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.partner.Format;
import dev.crossdock.versions.MapVersions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Writes what reading found, in the reading transaction: many rows, few statements. */
final class ReadWriter {

  private static final Violation FELL_WITH_ITS_GROUP =
      Violation.of(
          Code.GROUP_REJECTED,
          null,
          null,
          null,
          "Another document of its group was rejected, and the group stands or falls together.");

  private final Transmissions transmissions;
  private final Interchanges interchanges;
  private final Documents documents;
  private final MapVersions versions;
  private final Deliveries deliveries;
  private final ExceptionEvents events;
  private final Acknowledging acknowledging;
  private final Reconciling reconciling;
  private final Advising advising;
  private final Reports reports;
  private final Clock clock;

  ReadWriter(
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      MapVersions versions,
      Deliveries deliveries,
      ExceptionEvents events,
      Acknowledging acknowledging,
      Reconciling reconciling,
      Advising advising,
      Reports reports,
      Clock clock) {
    this.transmissions = transmissions;
    this.interchanges = interchanges;
    this.documents = documents;
    this.versions = versions;
    this.deliveries = deliveries;
    this.events = events;
    this.acknowledging = acknowledging;
    this.reconciling = reconciling;
    this.advising = advising;
    this.reports = reports;
    this.clock = clock;
  }

  void write(ReadOutcome outcome) {
    versions.keep(outcome.versions.values());
    interchanges.add(outcome.asFarAsRead());
    var ids = documents.add(outcome.documents);
    outcome.onEnvelopes.forEach(
        e -> documents.addViolations(e.receipt(), e.interchange(), e.violations()));
    outcome.finished.stream()
        .filter(ReadOutcome.Finished::groupsWait)
        .map(f -> f.interchange().entry())
        .forEach(e -> documents.decideGroups(e.receipt(), e.no(), FELL_WITH_ITS_GROUP));
    acknowledge(outcome);
    reconciling.reconcile(outcome.answered, ids);
    interchanges.finish(outcome.endedOfEarlier());
    transmissions.progress(outcome.progress);
    events.raise(outcome.deviations.stream().map(d -> event(d, ids)).toList());
    advising.advise(refused(outcome, ids));
    outcome.reports.forEach(r -> reports.writeIfDecided(r.receipt()));
  }

  /** Documents of sound syntax that the map could make nothing of. */
  private static List<Refused> refused(ReadOutcome outcome, List<Long> ids) {
    var refused = new ArrayList<Refused>();
    for (int i = 0; i < ids.size(); i++) {
      var document = outcome.documents.get(i);
      var partner = document.partner();
      var agreement = document.agreement();
      if (document.state() == DocumentState.REJECTED
          && partner != null
          && agreement != null
          && Format.hasEnvelope(document.standard())
          && document.violations().stream().allMatch(ReadWriter::isOfTheMap)) {
        refused.add(
            new Refused(
                ids.get(i),
                document.place(),
                document.type(),
                document.message(),
                document.version(),
                document.controlNumber(),
                partner,
                document.usage(),
                agreement,
                document.documentNumber(),
                document.orderNumber(),
                document.key() == null ? null : String.valueOf(document.key()),
                document.violations().stream().map(DocumentEntry.Found::violation).toList()));
      }
    }
    return refused;
  }

  /** What is no error, or an error that a 997 or CONTRL does not tell. */
  private static boolean isOfTheMap(DocumentEntry.Found found) {
    return !found.violation().isError()
        || (found.stage() == Stage.MAP && found.violation().code() != Code.GROUP_REJECTED);
  }

  private void acknowledge(ReadOutcome outcome) {
    var answers =
        acknowledging.answer(outcome.finished, (finished, by) -> verdicts(outcome, finished, by));
    var ids = documents.add(answers.stream().map(Acknowledging.Answer::document).toList());
    var planned = new ArrayList<PlannedDelivery>(answers.size());
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      planned.add(
          new PlannedDelivery(ids.get(i), answer.target(), answer.document().usage(), null, 0));
    }
    deliveries.plan(planned);
  }

  private void verdicts(
      ReadOutcome outcome,
      ReadOutcome.Finished finished,
      Consumer<Iterator<DocumentVerdict>> reader) {
    var entry = finished.interchange().entry();
    if (finished.fromStart() && !finished.groupsWait()) {
      reader.accept(
          outcome.documents.subList(finished.first(), finished.first() + finished.count()).stream()
              .map(ReadWriter::verdict)
              .iterator());
      return;
    }
    documents.verdicts(
        entry.receipt(),
        entry.no(),
        found -> {
          reader.accept(new Verdicts(found));
          return true;
        });
  }

  private static DocumentVerdict verdict(DocumentEntry document) {
    var syntax =
        document.violations().stream()
            .filter(f -> f.stage() == Stage.ENVELOPE || f.stage() == Stage.GRAMMAR)
            .map(DocumentEntry.Found::violation)
            .toList();
    return new DocumentVerdict(
        document.place().group(),
        document.message(),
        document.version(),
        document.agency(),
        document.association(),
        document.controlNumber(),
        syntax.stream().noneMatch(Violation::isError),
        syntax);
  }

  private ExceptionEvent event(ReadOutcome.Deviation deviation, List<Long> ids) {
    return event(deviation, ids, clock);
  }

  static ExceptionEvent event(ReadOutcome.Deviation deviation, List<Long> ids, Clock clock) {
    var about = deviation.about();
    if (deviation.document() >= 0) {
      about =
          about.document(
              ids.get(deviation.document()),
              String.valueOf(about.documentType()),
              about.businessKey());
    }
    return ExceptionEvent.content(clock.instant(), "read", about, deviation.violations());
  }

  /** Stored findings, as the acknowledgement wants them. */
  private record Verdicts(Iterator<Documents.SyntaxVerdict> stored)
      implements Iterator<DocumentVerdict> {

    @Override
    public boolean hasNext() {
      return stored.hasNext();
    }

    @Override
    public DocumentVerdict next() {
      var found = stored.next();
      return new DocumentVerdict(
          found.group(),
          found.message(),
          found.version(),
          found.agency(),
          found.association(),
          found.controlNumber(),
          found.violations().stream().noneMatch(Violation::isError),
          found.violations());
    }
  }
}
