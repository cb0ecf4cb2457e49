package dev.crossdock.acknowledgement;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.diagnostics.AcknowledgementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.Sent;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The step of the route {@code acknowledgement-overdue}; bean {@code overdue}. */
public final class OverdueSteps {

  private static final int MOST_NUMBERS = 20;

  private final ExceptionEvents events;
  private final Clock clock;

  public OverdueSteps(ExceptionEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a case for each interchange, which its acknowledgement closes when it comes after all.
   */
  public void openCases(OverdueBatch batch) {
    events.raise(
        batch.items().stream()
            .flatMap(
                interchange ->
                    interchange.documents().stream()
                        .filter(d -> d.acknowledged() == null)
                        .map(d -> event(interchange, d)))
            .toList());
    batch.signOff();
    batch.wake(WakeUp.EVENTS);
  }

  /** Of each document, so that its trace shows the case; one case, that of the interchange. */
  private ExceptionEvent event(Sent.Waiting interchange, Sent.Carried document) {
    var what = interchange.message() + ' ' + interchange.controlNumber();
    var numbers =
        interchange.documents().stream()
            .limit(MOST_NUMBERS)
            .map(Sent.Carried::number)
            .collect(Collectors.joining(", "));
    return ExceptionEvent.content(
        clock.instant(),
        "acknowledge",
        About.place(interchange.transmission().value(), 1, document.place())
            .of(interchange.partner(), interchange.usage().id())
            .document(document.id(), document.type(), interchange.key())
            .named(what),
        List.of(
            Violation.of(
                AcknowledgementCode.ACKNOWLEDGEMENT_OVERDUE,
                null,
                null,
                interchange.controlNumber(),
                "No %s came for %s (%s).".formatted(interchange.expect(), what, numbers))));
  }
}
