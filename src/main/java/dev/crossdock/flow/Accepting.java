package dev.crossdock.flow;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.AcceptedOrNot;
import dev.crossdock.intake.BusinessKeys;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.DocumentToAccept;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Receipt;
import dev.crossdock.partner.Format;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Decides a batch of documents and writes all that follows, in the caller's transaction. */
final class Accepting {

  private final Documents documents;
  private final BusinessKeys keys;
  private final Counters counters;
  private final Deliveries deliveries;
  private final ExceptionEvents events;
  private final Checking checking;
  private final Predecessors predecessors;
  private final OutboundWriting outbound;
  private final Advising advising;
  private final Reports reports;
  private final Clock clock;

  Accepting(
      Documents documents,
      BusinessKeys keys,
      Counters counters,
      Deliveries deliveries,
      ExceptionEvents events,
      Checking checking,
      Predecessors predecessors,
      OutboundWriting outbound,
      Advising advising,
      Reports reports,
      Clock clock) {
    this.documents = documents;
    this.keys = keys;
    this.counters = counters;
    this.deliveries = deliveries;
    this.events = events;
    this.checking = checking;
    this.predecessors = predecessors;
    this.outbound = outbound;
    this.advising = advising;
    this.reports = reports;
    this.clock = clock;
  }

  void decide(List<DocumentToAccept> claimed) {
    decideAgain(claimed, false);
    reportOnFiles(claimed);
  }

  /**
   * The same without a report about files: theirs was written.
   *
   * @param forced whether they take effect though others have their business keys, and now,
   *     whatever they would wait for
   */
  void decideAgain(List<DocumentToAccept> claimed, boolean forced) {
    if (claimed.isEmpty()) {
      return;
    }
    var found = claimed.stream().map(checking::check).toList();
    var checked = forced ? found : predecessors.look(found);
    var wanting = checked.stream().filter(Checked::wantsItsKey).toList();
    var answers = keys.take(wanting.stream().map(c -> c.wish(forced)).toList());
    var decided = new ArrayList<Decision>(claimed.size());
    for (int i = 0; i < wanting.size(); i++) {
      decided.add(Decision.byKey(wanting.get(i), answers.get(i)));
    }
    checked.stream().filter(c -> !c.wantsItsKey()).map(Decision::withoutKey).forEach(decided::add);
    write(decided);
  }

  private void write(List<Decision> decided) {
    plan(decided.stream().filter(Decision::takesEffect).filter(d -> !d.isSent()).toList());
    outbound.write(decided.stream().filter(Decision::isSent).toList());
    documents.settle(decided.stream().map(Decision::result).toList());
    predecessors.settled(decided);
    events.raise(decided.stream().filter(Decision::deviates).map(this::event).toList());
    events.raise(decided.stream().filter(Predecessors::lacking).map(this::inVain).toList());
    advising.advise(decided.stream().filter(Decision::isRefused).map(Accepting::refused).toList());
    events.correctionsAccepted(
        decided.stream()
            .filter(Decision::takesEffect)
            .map(
                d ->
                    new ExceptionEvents.Correction(
                        d.checked().caseKey(), d.checked().claimed().id()))
            .toList());
  }

  /** Sequence numbers in the order of arrival, then the deliveries. */
  private void plan(List<Decision> accepted) {
    var inOrder =
        accepted.stream().sorted(Comparator.comparing(d -> d.checked().claimed().place())).toList();
    var howMany = new HashMap<String, Integer>();
    inOrder.forEach(d -> howMany.merge(d.checked().orderKey(), 1, Integer::sum));
    var next = new HashMap<>(counters.nextInOrder(howMany));
    var planned = new ArrayList<PlannedDelivery>();
    for (var decision : inOrder) {
      var checked = decision.checked();
      long seq = next.merge(checked.orderKey(), 1L, Long::sum) - 1;
      for (var target : checked.targets()) {
        planned.add(
            new PlannedDelivery(
                checked.claimed().id(),
                target,
                checked.claimed().usage(),
                checked.orderKey(),
                seq,
                decision.idempotencyKey(target)));
      }
    }
    deliveries.plan(planned);
  }

  private void reportOnFiles(List<DocumentToAccept> claimed) {
    var receipts = new LinkedHashSet<Receipt>();
    claimed.stream()
        .filter(d -> !Format.hasEnvelope(d.standard()))
        .forEach(d -> receipts.add(d.place().receipt()));
    receipts.forEach(reports::writeIfDecided);
  }

  private ExceptionEvent event(Decision decision) {
    return ExceptionEvent.content(
        clock.instant(),
        "accept",
        about(decision.checked()),
        decision.result().violations().stream().filter(Violation::isError).toList());
  }

  /** A case of its own: that it was accepted doesn't close it. */
  private ExceptionEvent inVain(Decision decision) {
    var checked = decision.checked();
    return ExceptionEvent.content(
        clock.instant(),
        "accept",
        about(checked)
            .document(
                checked.claimed().id(), checked.claimed().type(), checked.caseKey() + " waited"),
        decision.result().violations().stream()
            .filter(v -> v.code() == Code.PREDECESSOR_MISSING)
            .toList());
  }

  private static Refused refused(Decision decision) {
    var checked = decision.checked();
    var claimed = checked.claimed();
    var source = checked.document().source();
    return new Refused(
        claimed.id(),
        claimed.place(),
        claimed.type(),
        source.message(),
        Objects.requireNonNullElse(source.version(), ""),
        Objects.requireNonNullElse(source.documentControlNumber(), ""),
        claimed.partner(),
        claimed.usage(),
        claimed.agreement(),
        checked.document().number(),
        checked.document().orderNumber(),
        checked.caseKey(),
        decision.result().violations());
  }

  private static About about(Checked checked) {
    var claimed = checked.claimed();
    var place = claimed.place();
    return About.place(place.receipt().number(), place.interchange(), place.document())
        .of(claimed.partner(), claimed.usage().id())
        .document(claimed.id(), claimed.type(), checked.caseKey())
        .named(checked.document().number());
  }

  /** Our own failure: the document is dead until someone replays it. */
  void giveUp(DocumentToAccept claimed, RuntimeException failure) {
    documents.settle(
        List.of(new AcceptedOrNot(claimed, DocumentState.DEAD, null, null, List.of())));
    var place = claimed.place();
    events.raise(
        ExceptionEvent.technical(
            clock.instant(),
            "accept",
            About.place(place.receipt().number(), place.interchange(), place.document())
                .of(claimed.partner(), claimed.usage().id())
                .document(claimed.id(), claimed.type(), null),
            Code.HUB_FAILED,
            "Accepting it failed inside the hub: " + failure));
  }

  /** The key of its cases: the sender's number, whatever else was agreed to make it unique. */
  static String caseKey(DocumentToAccept claimed, CanonicalDocument document) {
    return claimed.key(document.number()).toString();
  }
}
