package dev.crossdock.store;

import dev.crossdock.diagnostics.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What accepting came to.
 *
 * @param state {@link DocumentState#ACCEPTED}, {@link DocumentState#DELIVERED} (accepted, and
 *     nobody to deliver to), {@link DocumentState#REJECTED}, {@link DocumentState#DUPLICATE},
 *     {@link DocumentState#HELD}, or {@link DocumentState#PARKED}
 * @param revision its revision of the business key; null where it took none
 * @param duplicateOf the document that it repeats
 * @param targets how many deliveries are agreed for it, for reconciliation; 0 of one that leaves in
 *     an interchange
 * @param choices why each target was chosen or passed over; empty where nothing depended on the
 *     document
 */
public record AcceptedOrNot(
    DocumentToAccept document,
    DocumentState state,
    @Nullable Integer revision,
    @Nullable Long duplicateOf,
    List<Violation> violations,
    int targets,
    List<TargetChoice> choices) {

  /** One that is delivered to nobody. */
  public AcceptedOrNot(
      DocumentToAccept document,
      DocumentState state,
      @Nullable Integer revision,
      @Nullable Long duplicateOf,
      List<Violation> violations) {
    this(document, state, revision, duplicateOf, violations, 0, List.of());
  }

  public AcceptedOrNot {
    violations = List.copyOf(violations);
    choices = List.copyOf(choices);
  }
}
