package dev.crossdock.api;

import dev.crossdock.config.Target;
import dev.crossdock.delivery.Circuit;
import dev.crossdock.delivery.Hold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target and how it is.
 *
 * @param attempts calls that count before a delivery is given up
 * @param gate {@code open}, {@code circuit-open}, or what an operator made of it
 * @param deliveries those that are not done, by state
 */
public record TargetAnswer(
    String id,
    String template,
    List<String> usages,
    int attempts,
    String gate,
    @Nullable Circuit circuit,
    @Nullable Hold hold,
    Map<String, Long> deliveries) {

  public TargetAnswer {
    usages = List.copyOf(usages);
    deliveries = Map.copyOf(deliveries);
  }

  static TargetAnswer of(
      Target target, @Nullable Circuit circuit, @Nullable Hold hold, Map<String, Long> deliveries) {
    return new TargetAnswer(
        target.id(),
        target.template(),
        target.usages().stream().map(u -> u.id()).sorted().toList(),
        target.retry().attempts(),
        hold != null ? "held" : circuit != null ? "circuit-open" : "open",
        circuit,
        hold,
        deliveries);
  }
}
