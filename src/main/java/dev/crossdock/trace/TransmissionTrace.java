package dev.crossdock.trace;

import dev.crossdock.cases.Case;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transmission stage by stage.
 *
 * @param next what a person does about it; empty: nothing
 * @param acts what people did to it
 * @param violations those of the file and its envelopes; documents have their own
 * @param documentStates how many documents are in which state
 * @param documents the first ones
 * @param acknowledgements what was written in answer
 */
public record TransmissionTrace(
    TracedTransmission transmission,
    String next,
    List<PersonalAct> acts,
    List<TracedInterchange> interchanges,
    List<TracedViolation> violations,
    Map<String, Long> documentStates,
    List<TracedDocument> documents,
    List<TracedDocument> acknowledgements,
    List<Case> cases) {

  /** As many documents are listed in the trace of their transmission. */
  public static final int MAX_DOCUMENTS = 200;

  public TransmissionTrace {
    interchanges = List.copyOf(interchanges);
    acts = List.copyOf(acts);
    violations = List.copyOf(violations);
    documents = List.copyOf(documents);
    acknowledgements = List.copyOf(acknowledgements);
    cases = List.copyOf(cases);
  }

  /** An interchange of the transmission. */
  public record TracedInterchange(
      int no,
      String standard,
      @Nullable String controlNumber,
      @Nullable String sender,
      @Nullable String receiver,
      String usage,
      @Nullable String partner,
      String state,
      long byteFrom,
      long byteTo,
      int documents) {}
}
