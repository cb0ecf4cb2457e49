package dev.crossdock.reconciliation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of one partner, direction, type and usage.
 *
 * @param partner whose documents they are; of one that could not be assigned, who sent it
 * @param direction {@code in}, or {@code out} for acknowledgements and what was sent
 * @param states how many are in which state; each is in one
 * @param agreed targets that were agreed for those that took effect
 * @param deliveries deliveries there are
 */
public record FlowLine(
    String partner,
    String direction,
    String type,
    String usage,
    long documents,
    Map<String, Long> states,
    long agreed,
    long deliveries) {

  public FlowLine {
    states = Collections.unmodifiableMap(new TreeMap<>(states));
  }
}
