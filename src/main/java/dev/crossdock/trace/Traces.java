package dev.crossdock.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Read-only answers about outcomes. What the viewer may not see is answered as if it were not
 * there.
 */
public interface Traces {

  /**
   * The whole way of a transmission; its documents are the first {@link
   * TransmissionTrace#MAX_DOCUMENTS}.
   */
  Optional<TransmissionTrace> transmission(long transmission, Viewer viewer);

  /** What was written in answer to a transmission; empty when there is no such transmission. */
  Optional<List<TracedDocument>> acknowledgements(long transmission, Viewer viewer);

  /** The whole way of a document. */
  Optional<DocumentTrace> document(long id, Viewer viewer);

  /** What an outgoing document says, as it was or will be sent. */
  Optional<OutgoingContent> content(long document, Viewer viewer);

  /** Where an interchange begins in its transmission. */
  OptionalLong interchangeStart(long transmission, int interchange);

  /** A page of transmissions. */
  Page<TracedTransmission> transmissions(TransmissionQuery query, Viewer viewer);

  /** A page of documents. */
  Page<DocumentSummary> documents(DocumentQuery query, Viewer viewer);

  /** How much needs attention. */
  Attention attention();

  /** How much there is of everything, by state. */
  Summary summary(Viewer viewer);
}
