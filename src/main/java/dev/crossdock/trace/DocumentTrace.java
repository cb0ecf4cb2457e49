package dev.crossdock.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.crossdock.cases.Case;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document stage by stage.
 *
 * @param transmission how it came in; of an acknowledgement, what it answers
 * @param steps of its agreement, that it goes through before it is accepted; what is wrong with it
 *     by these is among the violations
 * @param routing why each target was chosen or passed over; empty where nothing depended on the
 *     document
 * @param sent how it went to its partner, where a system of ours handed it over; else null
 * @param acknowledgements what was written in answer to its interchange
 * @param next what a person does about it in the state that it is in; empty: nothing
 * @param acts what people did to it: released, withdrew, archived it
 * @param replays what was done with it again, and what it was before
 * @param canonical the document in canonical terms, as JSON; null for what goes out and for what
 *     could not be mapped
 */
public record DocumentTrace(
    DocumentDetail document,
    String next,
    List<PersonalAct> acts,
    @Nullable TracedTransmission transmission,
    List<TracedViolation> violations,
    List<TracedStep> steps,
    List<TracedChoice> routing,
    List<TracedDelivery> deliveries,
    @Nullable TracedSending sent,
    List<TracedDocument> acknowledgements,
    List<Case> cases,
    List<TracedReplay> replays,
    @JsonRawValue @Nullable String canonical) {

  public DocumentTrace {
    acts = List.copyOf(acts);
    violations = List.copyOf(violations);
    steps = List.copyOf(steps);
    routing = List.copyOf(routing);
    deliveries = List.copyOf(deliveries);
    acknowledgements = List.copyOf(acknowledgements);
    cases = List.copyOf(cases);
    replays = List.copyOf(replays);
  }

  /** The same for who may not look at content. */
  public DocumentTrace withoutContent() {
    return new DocumentTrace(
        document,
        next,
        acts,
        transmission,
        violations,
        steps.stream().map(TracedStep::withoutContent).toList(),
        routing,
        deliveries,
        sent,
        acknowledgements,
        cases,
        replays,
        null);
  }
}
