package dev.crossdock.flow;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.Sent;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds interchanges that a partner did not acknowledge in time; each opens one case, which the
 * acknowledgement closes when it comes after all.
 */
public final class Overdue {

  private static final int MOST = 20;

  private final Transactions transactions;
  private final Sent sent;
  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  Overdue(
      Transactions transactions, Sent sent, ExceptionEvents events, Signals signals, Clock clock) {
    this.transactions = transactions;
    this.sent = sent;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** Takes what is overdue; returns how many interchanges. */
  public int run() {
    int found =
        transactions.run(
            () -> {
              var overdue = sent.takeOverdue(MOST);
              var raised = new ArrayList<ExceptionEvent>();
              for (var interchange : overdue) {
                interchange.documents().stream()
                    .filter(d -> d.acknowledged() == null)
                    .forEach(d -> raised.add(event(interchange, d)));
              }
              events.raise(raised);
              return overdue.size();
            });
    if (found > 0) {
      signals.wake("events");
    }
    return found;
  }

  /** Of each document, so that its trace shows the case; one case, that of the interchange. */
  private ExceptionEvent event(Sent.Waiting interchange, Sent.Carried document) {
    var what = interchange.message() + ' ' + interchange.controlNumber();
    var numbers =
        interchange.documents().stream()
            .limit(MOST)
            .map(Sent.Carried::number)
            .collect(Collectors.joining(", "));
    return ExceptionEvent.content(
        clock.instant(),
        "acknowledge",
        About.place(interchange.receipt().number(), 1, document.place())
            .of(interchange.partner(), interchange.usage().id())
            .document(document.id(), document.type(), interchange.key())
            .named(what),
        List.of(
            Violation.of(
                Code.ACKNOWLEDGEMENT_OVERDUE,
                null,
                null,
                interchange.controlNumber(),
                "No %s came for %s (%s).".formatted(interchange.expect(), what, numbers))));
  }
}
