package dev.crossdock.delivery;

import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.Deliveries.Redelivery;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Lets deliveries of a running hub end as if their target had answered so, and no call is made. */
public final class AsIfAnswered {
  private static final Lease HUB = new Lease("as-if/1", Duration.ofMinutes(2));

  private final Jdbi jdbi;
  private final Deliveries deliveries;

  public AsIfAnswered(Jdbi jdbi, Deliveries deliveries) {
    this.jdbi = jdbi;
    this.deliveries = deliveries;
  }

  /** What is ready goes, also where its target is held, and what has ended goes once more. */
  public void settle(Collection<Long> ids, Function<DeliveryTask, DeliveryResult> answer) {
    var left = new HashSet<>(ids);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              settled(left, answer).forEach(settled -> left.remove(settled.id()));
              return left.isEmpty();
            });
  }

  /** One transaction: nobody else sees that nothing is held. */
  private List<RecordedDelivery> settled(
      Collection<Long> ids, Function<DeliveryTask, DeliveryResult> answer) {
    return jdbi.inTransaction(
        h -> {
          deliveries.redeliver(ids.stream().map(id -> new Redelivery(id, false)).toList());
          h.execute("update hold set until = until - interval '1 day'");
          var leased = deliveries.lease(ids, HUB);
          h.execute("update hold set until = until + interval '1 day'");
          return deliveries.record(leased.stream().map(answer).toList(), settled -> {});
        });
  }
}
