package dev.crossdock.config;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system that documents are delivered to: one route made from a template.
 *
 * @param id such as {@code erp-orders}, or {@code partner:acme/sftp} for what goes back to a
 *     partner
 * @param template id of the route template, such as {@code deliver-to-jms}
 * @param usages which documents may go there; a test document never reaches a target without TEST
 * @param parameters the template's parameters
 * @param dedupes whether the target itself drops a repeated idempotency key
 * @param lookup where to ask whether the target already has a document (used before a repeat when
 *     it can't dedupe); null when it can't be asked
 * @param conflictMeansDone whether HTTP 409 says that the target has the document already
 * @param circuit when calls stop until the target is back
 */
public record Target(
    String id,
    String template,
    Set<Usage> usages,
    Map<String, String> parameters,
    RetryPolicy retry,
    boolean dedupes,
    @Nullable String lookup,
    boolean conflictMeansDone,
    CircuitPolicy circuit) {

  /** The template of targets whose deliveries a route of one's own makes. */
  public static final String BY_ROUTE = "deliver-to-route";

  /** With the circuit that targets have unless they say otherwise. */
  public Target(
      String id,
      String template,
      Set<Usage> usages,
      Map<String, String> parameters,
      RetryPolicy retry,
      boolean dedupes,
      @Nullable String lookup,
      boolean conflictMeansDone) {
    this(
        id,
        template,
        usages,
        parameters,
        retry,
        dedupes,
        lookup,
        conflictMeansDone,
        CircuitPolicy.DEFAULT);
  }

  public Target {
    usages = Set.copyOf(usages);
    parameters = Map.copyOf(parameters);
  }

  public boolean accepts(Usage usage) {
    return usages.contains(usage);
  }
}
