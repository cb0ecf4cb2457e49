package dev.crossdock.document;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.outbound.Counters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Plans the deliveries of accepted documents, those of an order in the order of arrival. */
public final class DeliveryPlanning {

  private final Counters counters;
  private final Deliveries deliveries;

  public DeliveryPlanning(Counters counters, Deliveries deliveries) {
    this.counters = counters;
    this.deliveries = deliveries;
  }

  void plan(List<AcceptDocument> documents) {
    var inOrder =
        documents.stream()
            .filter(one -> one.takesEffect() && !one.isSent())
            .sorted(Comparator.comparing((AcceptDocument one) -> one.claimed().place()))
            .toList();
    var howMany = new HashMap<String, Integer>();
    inOrder.forEach(one -> howMany.merge(one.orderKey(), 1, Integer::sum));
    var next = new HashMap<>(counters.nextInOrder(howMany));
    var planned = new ArrayList<PlannedDelivery>();
    for (var one : inOrder) {
      long seq = next.merge(one.orderKey(), 1L, Long::sum) - 1;
      for (var target : one.targets()) {
        planned.add(
            new PlannedDelivery(
                one.claimed().id(),
                target,
                one.claimed().usage(),
                one.orderKey(),
                seq,
                one.idempotencyKey(target)));
      }
    }
    deliveries.plan(planned);
  }
}
