package dev.crossdock.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transmission stage by stage.
 *
 * @param sha256 of the bytes as stored, in hex
 * @param words what became of it, in a sentence or two for people
 * @param violations those of the file and its envelopes; documents have their own
 * @param documentStates how many documents are in which state
 * @param documents the first ones
 * @param acknowledgements what was written in answer
 */
public record TransmissionTrace(
    long receipt,
    String partner,
    String channel,
    String name,
    long size,
    String sha256,
    String state,
    String words,
    @Nullable String format,
    Instant received,
    @Nullable Instant read,
    List<TracedInterchange> interchanges,
    List<TracedViolation> violations,
    Map<String, Long> documentStates,
    List<TracedDocument> documents,
    List<DocumentSummary> acknowledgements,
    List<TracedCase> cases) {

  /** As many documents are listed in the trace of their transmission. */
  public static final int MAX_DOCUMENTS = 200;

  public TransmissionTrace {
    interchanges = List.copyOf(interchanges);
    violations = List.copyOf(violations);
    documents = List.copyOf(documents);
    acknowledgements = List.copyOf(acknowledgements);
    cases = List.copyOf(cases);
  }

  /** A document with what is wrong with it and where it went. */
  public record TracedDocument(
      DocumentSummary document, List<TracedViolation> violations, List<TracedDelivery> deliveries) {

    public TracedDocument {
      violations = List.copyOf(violations);
      deliveries = List.copyOf(deliveries);
    }
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
