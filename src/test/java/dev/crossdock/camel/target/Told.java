package dev.crossdock.camel.target;

import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.RecordedDelivery;
import dev.crossdock.diagnostics.Code;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what was told: {@code dead-lettered 7}, {@code failing erp target-failed}. */
public final class Told implements DeliveryEvents {
  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void deadLettered(List<RecordedDelivery> given) {
    given.forEach(one -> lines.add("dead-lettered " + one.id()));
  }

  @Override
  public void inDoubt(List<RecordedDelivery> doubtful) {
    doubtful.forEach(one -> lines.add("in-doubt " + one.id()));
  }

  @Override
  public void targetFailing(
      String target, Code code, String detail, List<RecordedDelivery> affected) {
    lines.add("failing " + target + " " + code.id());
  }

  @Override
  public void recovered(String target) {
    lines.add("recovered " + target);
  }

  @Override
  public void circuitOpened(String target, Code code, String detail) {
    lines.add("opened " + target + " " + code.id());
  }

  @Override
  public void circuitClosed(String target) {
    lines.add("closed " + target);
  }
}
