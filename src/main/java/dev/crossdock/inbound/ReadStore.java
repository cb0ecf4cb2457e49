package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.AcknowledgementMatching;
import dev.crossdock.acknowledgement.AcknowledgementStore;
import dev.crossdock.acknowledgement.Advising;
import dev.crossdock.acknowledgement.RefusedDocument;
import dev.crossdock.acknowledgement.Reports;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Format;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentState;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Last step of reading: writes what the steps before it found. Many rows, few statements. */
public final class ReadStore {

  private final ReadRows rows;
  private final AcknowledgementStore acknowledgements;
  private final AcknowledgementMatching matching;
  private final Advising advising;
  private final Reports reports;
  private final ExceptionEvents events;
  private final Clock clock;

  public ReadStore(
      ReadRows rows,
      AcknowledgementStore acknowledgements,
      AcknowledgementMatching matching,
      Advising advising,
      Reports reports,
      ExceptionEvents events,
      Clock clock) {
    this.rows = rows;
    this.acknowledgements = acknowledgements;
    this.matching = matching;
    this.advising = advising;
    this.reports = reports;
    this.events = events;
    this.clock = clock;
  }

  /** Writes it all; control numbers are taken last. */
  void store(ReadBatch batch) {
    rows.write(batch);
    matching.match(
        batch.documents().stream()
            .map(read -> new AcknowledgementMatching.Received(read.id(), read.words()))
            .toList());
    events.raise(deviations(batch).map(d -> d.event(clock.instant())).toList());
    batch.items().stream()
        .filter(ReadTransmission::isReported)
        .forEach(t -> reports.writeIfDecided(t.claimed().number()));
    acknowledgements.write(batch.acknowledgementsDue());
    advising.advise(batch.documents().stream().flatMap(d -> refused(d).stream()).toList());
  }

  private static Stream<ReadTransmission.Deviation> deviations(ReadBatch batch) {
    return Stream.concat(
        batch.items().stream().flatMap(t -> t.deviations().stream()),
        batch.documents().stream()
            .flatMap(d -> d.deviation().map(found -> found.of(d.id())).stream()));
  }

  /** Wakes the stages that have something to do now. */
  static void wake(ReadBatch batch) {
    batch.wake(WakeUp.ACCEPT); // also where nothing is in it: others may have waited for it
    boolean deviates = deviations(batch).findAny().isPresent();
    if (deviates
        || !batch.acknowledgementsDue().isEmpty()
        || batch.items().stream().anyMatch(ReadTransmission::isReported)) {
      batch.wake(WakeUp.RELAY);
    }
    if (deviates || batch.documents().stream().anyMatch(d -> !d.words().isEmpty())) {
      batch.wake(WakeUp.EVENTS);
    }
  }

  /** A document of sound syntax that the map could make nothing of. */
  private static Optional<RefusedDocument> refused(ReadDocument read) {
    var document = read.entry();
    var partner = document.partner();
    var agreement = document.agreement();
    if (document.state() != DocumentState.REJECTED
        || partner == null
        || agreement == null
        || !Format.hasEnvelope(document.standard())
        || !document.violations().stream().allMatch(ReadStore::isOfTheMap)) {
      return Optional.empty();
    }
    return Optional.of(
        new RefusedDocument(
            read.id(),
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

  /** What is not an error, or an error that a 997 or CONTRL does not tell. */
  private static boolean isOfTheMap(DocumentEntry.Found found) {
    return !found.violation().isError()
        || (found.stage() == Stage.MAP && found.violation().code() != AgreementCode.GROUP_REJECTED);
  }
}
