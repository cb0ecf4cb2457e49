package dev.crossdock.acknowledgement;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.acknowledge.AcknowledgementEnvelope;
import dev.crossdock.edi.acknowledge.DocumentVerdict;
import dev.crossdock.edi.acknowledge.EdifactAcknowledgements;
import dev.crossdock.edi.acknowledge.X12Acknowledgements;
import dev.crossdock.outbound.Counters;
import dev.crossdock.outbound.ReservedControlNumbers;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes TA1, 997, 999 and CONTRL, once, in the transaction that marks the interchange as read and
 * after its documents are stored, with control numbers that have no gaps.
 */
public final class AcknowledgementStore {

  private final Documents documents;
  private final Deliveries deliveries;
  private final Counters counters;
  private final Clock clock;

  public AcknowledgementStore(
      Documents documents, Deliveries deliveries, Counters counters, Clock clock) {
    this.documents = documents;
    this.deliveries = deliveries;
    this.counters = counters;
    this.clock = clock;
  }

  public void write(List<AcknowledgementDue> due) {
    if (due.isEmpty()) {
      return;
    }
    var numbers = numbers(due);
    var entries = due.stream().map(answer -> entry(answer, numbers)).toList();
    var ids = documents.add(entries);
    var planned = new ArrayList<PlannedDelivery>(due.size());
    for (int i = 0; i < due.size(); i++) {
      planned.add(
          new PlannedDelivery(ids.get(i), due.get(i).target(), entries.get(i).usage(), null, 0));
    }
    deliveries.plan(planned);
  }

  private ReservedControlNumbers numbers(List<AcknowledgementDue> due) {
    var howMany = new TreeMap<String, Integer>();
    for (var answer : due) {
      howMany.merge(answer.interchangeCounter(), 1, Integer::sum);
      if (answer.groups() > 0) {
        howMany.merge(answer.groupCounter(), answer.groups(), Integer::sum);
      }
    }
    return new ReservedControlNumbers(counters, howMany);
  }

  private DocumentEntry entry(AcknowledgementDue answer, ReservedControlNumbers numbers) {
    var out = new ByteArrayOutputStream();
    var envelope =
        new AcknowledgementEnvelope(
            numbers.next(answer.interchangeCounter()),
            numbers.next(answer.groupCounter(), answer.groups()),
            LocalDateTime.now(clock));
    try {
      write(answer, envelope, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var answered = answer.entry();
    return DocumentEntry.acknowledgement(
        new DocumentEntry.Place(answered.transmission(), answered.no(), 0, 0),
        answered.standard(),
        answer.message(),
        answer.envelope().version(),
        Long.toString(envelope.controlNumber()),
        answered.partner(),
        answered.usage(),
        answered.controlNumber(),
        out.toByteArray());
  }

  private void write(AcknowledgementDue answer, AcknowledgementEnvelope envelope, OutputStream out)
      throws IOException {
    var found = answer.envelope();
    if (answer.message().equals("TA1")) {
      X12Acknowledgements.ta1(found, envelope, out);
      return;
    }
    verdicts(
        answer.interchange(),
        verdicts -> {
          try {
            if (answer.isFunctional()) {
              X12Acknowledgements.functional(
                  found, verdicts, answer.scope(), answer.message().equals("999"), envelope, out);
            } else {
              EdifactAcknowledgements.contrl(found, verdicts, answer.scope(), envelope, out);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void verdicts(
      ReceivedInterchange interchange, Consumer<Iterator<DocumentVerdict>> reader) {
    var decided = interchange.decided();
    if (decided.isPresent()) {
      reader.accept(decided.get().stream().map(AcknowledgementStore::verdict).iterator());
      return;
    }
    documents.verdicts(
        interchange.entry().transmission(),
        interchange.entry().no(),
        found -> {
          reader.accept(new StoredVerdicts(found));
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

  /** Stored findings, as the acknowledgement wants them. */
  private record StoredVerdicts(Iterator<Documents.SyntaxVerdict> stored)
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
