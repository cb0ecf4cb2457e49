package dev.crossdock.flow;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.SettledDelivery;
import dev.crossdock.fault.Code;
import dev.crossdock.intake.Signals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What goes wrong in delivering, as exception events: one case per target and code. */
public final class DeliveryCases implements DeliveryEvents {

  private static final List<Code> PASS_BY_THEMSELVES =
      List.of(
          Code.TARGET_UNREACHABLE,
          Code.TARGET_SILENT,
          Code.TARGET_BUSY,
          Code.TARGET_FAILED,
          Code.TARGET_UNKNOWN,
          Code.TARGET_BROKEN);

  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  public DeliveryCases(ExceptionEvents events, Signals signals, Clock clock) {
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public void dead(List<SettledDelivery> given) {
    raise(given, Code.TARGET_FAILED);
  }

  @Override
  public void inDoubt(List<SettledDelivery> doubtful) {
    raise(doubtful, Code.DELIVERY_IN_DOUBT);
  }

  @Override
  public void targetFailing(
      String target, Code code, String detail, List<SettledDelivery> affected) {
    var raised = new ArrayList<ExceptionEvent>();
    if (affected.isEmpty()) {
      raised.add(event(About.target(target), code, detail));
    }
    affected.forEach(d -> raised.add(event(about(d), code, detail)));
    raise(raised);
  }

  @Override
  public void recovered(String target) {
    PASS_BY_THEMSELVES.forEach(code -> events.recovered(target, code));
    signals.wake("events");
  }

  private void raise(List<SettledDelivery> settled, Code otherwise) {
    raise(
        settled.stream()
            .map(
                d ->
                    event(
                        about(d),
                        Objects.requireNonNullElse(d.settlement().code(), otherwise),
                        Objects.requireNonNullElse(d.settlement().detail(), otherwise.title())))
            .toList());
  }

  private void raise(List<ExceptionEvent> raised) {
    events.raise(raised);
    signals.wake("events");
  }

  private ExceptionEvent event(About about, Code code, String detail) {
    return ExceptionEvent.technical(clock.instant(), "deliver", about, code, detail);
  }

  private static About about(SettledDelivery settled) {
    return About.target(settled.target())
        .document(settled.documentId(), "unknown", null)
        .delivery(settled.id());
  }
}
