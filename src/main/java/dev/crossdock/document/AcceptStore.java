package dev.crossdock.document;

import dev.crossdock.acknowledgement.Advising;
import dev.crossdock.acknowledgement.RefusedDocument;
import dev.crossdock.acknowledgement.Reports;
import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Format;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.Documents;
import dev.crossdock.store.TransmissionNumber;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Last step of accepting: writes what was decided, and tells those who must know. */
public final class AcceptStore {

  private final Documents documents;
  private final Predecessors predecessors;
  private final ExceptionEvents events;
  private final Advising advising;
  private final Reports reports;
  private final Clock clock;

  public AcceptStore(
      Documents documents,
      Predecessors predecessors,
      ExceptionEvents events,
      Advising advising,
      Reports reports,
      Clock clock) {
    this.documents = documents;
    this.predecessors = predecessors;
    this.events = events;
    this.advising = advising;
    this.reports = reports;
    this.clock = clock;
  }

  void store(List<AcceptDocument> decided) {
    documents.settle(decided.stream().map(AcceptDocument::result).toList());
    predecessors.settled(decided);
    events.raise(decided.stream().filter(AcceptDocument::deviates).map(this::event).toList());
    events.raise(decided.stream().filter(Predecessors::lacking).map(this::inVain).toList());
    events.correctionsAccepted(
        decided.stream()
            .filter(AcceptDocument::takesEffect)
            .map(one -> new ExceptionEvents.Correction(one.caseKey(), one.claimed().id()))
            .toList());
    advising.advise(
        decided.stream().filter(AcceptDocument::isRefused).map(AcceptStore::refused).toList());
  }

  /** Reports to partners about files of which all is decided. */
  void report(List<AcceptDocument> decided) {
    var transmissions = new LinkedHashSet<TransmissionNumber>();
    decided.stream()
        .map(AcceptDocument::claimed)
        .filter(claimed -> !Format.hasEnvelope(claimed.standard()))
        .forEach(claimed -> transmissions.add(claimed.place().transmission()));
    transmissions.forEach(reports::writeIfDecided);
  }

  private ExceptionEvent event(AcceptDocument one) {
    return ExceptionEvent.content(
        clock.instant(),
        "accept",
        about(one),
        one.violations().stream().filter(Violation::isError).toList());
  }

  /** A case of its own: that it was accepted doesn't close it. */
  private ExceptionEvent inVain(AcceptDocument one) {
    var claimed = one.claimed();
    return ExceptionEvent.content(
        clock.instant(),
        "accept",
        about(one).document(claimed.id(), claimed.type(), one.caseKey() + " waited"),
        one.violations().stream()
            .filter(v -> v.code() == AgreementCode.PREDECESSOR_MISSING)
            .toList());
  }

  private static RefusedDocument refused(AcceptDocument one) {
    var claimed = one.claimed();
    var source = one.document().source();
    return new RefusedDocument(
        claimed.id(),
        claimed.place(),
        claimed.type(),
        source.message(),
        Objects.requireNonNullElse(source.version(), ""),
        Objects.requireNonNullElse(source.documentControlNumber(), ""),
        claimed.partner(),
        claimed.usage(),
        claimed.agreement(),
        one.document().number(),
        one.document().orderNumber(),
        one.caseKey(),
        one.violations());
  }

  private static About about(AcceptDocument one) {
    var claimed = one.claimed();
    var place = claimed.place();
    return About.place(place.transmission().value(), place.interchange(), place.document())
        .of(claimed.partner(), claimed.usage().id())
        .document(claimed.id(), claimed.type(), one.caseKey())
        .named(one.document().number());
  }
}
