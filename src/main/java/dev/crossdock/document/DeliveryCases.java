package dev.crossdock.document;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What goes wrong in delivering, as exception events: one case per target and code. What waits for
 * a person has a code of its own, so that a target that works again does not close its case.
 */
public final class DeliveryCases implements DeliveryEvents {

  private static final List<Code> PASS_BY_THEMSELVES =
      List.of(
          DeliveryCode.TARGET_UNREACHABLE,
          DeliveryCode.TARGET_SILENT,
          DeliveryCode.TARGET_BUSY,
          DeliveryCode.TARGET_FAILED,
          DeliveryCode.TARGET_UNKNOWN,
          DeliveryCode.TARGET_BROKEN);

  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  public DeliveryCases(ExceptionEvents events, Signals signals, Clock clock) {
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public void deadLettered(List<RecordedDelivery> given) {
    raise(
        given.stream()
            .map(
                d -> {
                  var why =
                      Objects.requireNonNullElse(d.result().code(), DeliveryCode.TARGET_FAILED);
                  return PASS_BY_THEMSELVES.contains(why)
                      ? event(about(d), DeliveryCode.DELIVERY_GIVEN_UP, detail(d, why))
                      : event(about(d), why, detail(d, why));
                })
            .toList());
  }

  @Override
  public void inDoubt(List<RecordedDelivery> doubtful) {
    raise(
        doubtful.stream()
            .map(
                d ->
                    event(
                        about(d),
                        DeliveryCode.DELIVERY_IN_DOUBT,
                        detail(d, DeliveryCode.DELIVERY_IN_DOUBT)))
            .toList());
  }

  @Override
  public void targetFailing(
      String target, Code code, String detail, List<RecordedDelivery> affected) {
    var raised = new ArrayList<ExceptionEvent>();
    if (affected.isEmpty()) {
      raised.add(event(About.target(target), code, detail));
    }
    affected.forEach(d -> raised.add(event(about(d), code, detail)));
    raise(raised);
  }

  @Override
  public void nothingInDoubt(String target) {
    events.recovered(target, DeliveryCode.DELIVERY_IN_DOUBT);
    signals.wake(WakeUp.EVENTS);
  }

  @Override
  public void circuitOpened(String target, Code code, String detail) {
    raise(
        List.of(
            event(
                About.target(target),
                DeliveryCode.TARGET_CIRCUIT_OPEN,
                code.title() + ": " + detail)));
  }

  @Override
  public void circuitClosed(String target) {
    events.recovered(target, DeliveryCode.TARGET_CIRCUIT_OPEN);
    recovered(target);
  }

  @Override
  public void recovered(String target) {
    PASS_BY_THEMSELVES.forEach(code -> events.recovered(target, code));
    signals.wake(WakeUp.EVENTS);
  }

  private static String detail(RecordedDelivery recorded, Code otherwise) {
    return Objects.requireNonNullElse(recorded.result().detail(), otherwise.title());
  }

  private void raise(List<ExceptionEvent> raised) {
    events.raise(raised);
    signals.wake(WakeUp.EVENTS);
  }

  private ExceptionEvent event(About about, Code code, String detail) {
    return ExceptionEvent.technical(clock.instant(), "deliver", about, code, detail);
  }

  private static About about(RecordedDelivery recorded) {
    return About.target(recorded.target())
        .document(recorded.documentId(), "unknown", null)
        .delivery(recorded.id());
  }
}
